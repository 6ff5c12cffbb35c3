import { describe, expect, it } from 'vitest'
import { type AggregatorOptions, createAggregator } from '../../../src/aggregate/create-aggregator.ts'
import type { Report } from '../../../src/types/report.ts'
import { buildRow, buildTrailer, type RowFacts } from '../../support/build-row.ts'
import { smallTaxonomy } from '../../support/small-taxonomy.ts'

function reportOf(rows: readonly RowFacts[], options: AggregatorOptions = {}): Report {
  const aggregator = createAggregator(smallTaxonomy, options)
  for (const row of rows) aggregator.add(buildRow(row))
  return aggregator.finish(buildTrailer(rows.length))
}

const times = (count: number, facts: RowFacts): RowFacts[] => Array.from({ length: count }, () => facts)
const rulesOf = (report: Report, lever: string): string[] =>
  report.assessment.gaps.filter((gap) => gap.lever === lever).map(({ rule }) => rule)
const leverOf = (report: Report, id: string) => report.levers.find((lever) => lever.id === id)

describe('Coverage', () => {
  it('counts primary, uncertain and secondary inputs apart', () => {
    const report = reportOf([
      { lever: 'forsok', secondary: ['anskaffelser'] },
      { lever: 'anskaffelser', status: 'uncertain', p: 0.3, secondary: ['forsok'] },
      { status: 'none' },
    ])
    expect(leverOf(report, 'forsok')).toMatchObject({
      uncertain: 0,
      secondary: 0,
      coverage: { inputs: { count: 1, of: 3 } },
    })
    expect(leverOf(report, 'anskaffelser')).toMatchObject({
      uncertain: 1,
      secondary: 1,
      coverage: { inputs: { count: 0 } },
    })
  })

  it('folds repetitions into the first text and capitals and spaces into one respondent', () => {
    const report = reportOf([
      { id: 'a', name: 'Sørvåg kommune' },
      { campaign: 'a', name: ' SØRVÅG  Kommune ' },
      { campaign: 'a', name: 'Andre' },
      { lever: 'anskaffelser' },
    ])
    expect(report.totals).toMatchObject({ inputs: 4, texts: 2, respondents: 2, unnamed: 1 })
    expect(leverOf(report, 'forsok')?.coverage).toMatchObject({
      inputs: { count: 3, of: 4, share: 0.75 },
      texts: { count: 1, of: 2 },
      respondents: { count: 2, of: 2 },
      unnamed: 0,
    })
  })

  it('shows a lever without inputs as a row of noughts', () => {
    expect(leverOf(reportOf([{}]), 'forskning')).toMatchObject({
      relative: 0,
      quotes: [],
      coverage: { inputs: { count: 0 } },
    })
  })

  it('counts a subtopic once per input, also where the lever is secondary', () => {
    const text = 'Sandkasse, og en sandbox til leverandøren.'
    const report = reportOf([
      { text, lever: 'forsok' },
      { text, lever: 'anskaffelser', secondary: ['forsok'] },
      { text, status: 'none' },
    ])
    expect(leverOf(report, 'forsok')?.subtopicsSeen.map(({ id, inputs }) => [id, inputs])).toEqual([['sandkasser', 2]])
    expect(leverOf(report, 'forsok')?.subtopicsUnseen.map(({ id }) => id)).toEqual(['pilot', 'unntak'])
  })

  it('sums the ledger in the fixed order of reasons', () => {
    const { ledger } = createAggregator(smallTaxonomy).finish(
      buildTrailer(0, {
        ledger: [
          { source: 'a', read: 5, classified: 1, setAside: { heading: 2, empty: 1 }, unreadable: 1 },
          { source: 'b', read: 2, classified: 1, setAside: { empty: 1 }, unreadable: 0 },
        ],
      }),
    )
    expect(ledger.total).toEqual({
      read: 7,
      classified: 2,
      setAside: 4,
      unreadable: 1,
      reasons: [
        { reason: 'empty', count: 2 },
        { reason: 'heading', count: 2 },
      ],
    })
  })
})

describe('Gap rules', () => {
  it('say that a lever has no input, and what points to it all the same', () => {
    const report = reportOf([{ lever: 'forsok', secondary: ['forskning'] }])
    expect(report.assessment.gaps).toContainEqual({ rule: 'no-input', lever: 'forskning', uncertain: 0, secondary: 1 })
  })

  it('call fewer than five inputs few, and five of ten not', () => {
    expect(rulesOf(reportOf(times(4, {})), 'forsok')).toContain('few-inputs')
    expect(rulesOf(reportOf(times(5, {})), 'forsok')).not.toContain('few-inputs')
  })

  it('call a share few whose whole interval lies below half of an even share', () => {
    const report = reportOf([...times(200, {}), ...times(6, { lever: 'anskaffelser' })])
    expect(report.assessment.gaps).toContainEqual(
      expect.objectContaining({ rule: 'few-inputs', lever: 'anskaffelser', because: 'below-half-even-share' }),
    )
  })

  it('see that five inputs of known type are all of one type', () => {
    expect(rulesOf(reportOf([...times(5, { type: 'kommune' }), {}]), 'forsok')).toContain('one-respondent-type')
    expect(rulesOf(reportOf([...times(4, { type: 'kommune' }), {}]), 'forsok')).not.toContain('one-respondent-type')
    expect(rulesOf(reportOf([...times(5, { type: 'kommune' }), { type: 'stat' }]), 'forsok')).not.toContain(
      'one-respondent-type',
    )
  })

  it('see three barriers without a proposal', () => {
    expect(rulesOf(reportOf(times(3, { aspect: 'hindring' })), 'forsok')).toContain('barriers-without-proposals')
    expect(rulesOf(reportOf([...times(3, { aspect: 'hindring' }), { aspect: 'forslag' }]), 'forsok')).not.toContain(
      'barriers-without-proposals',
    )
  })

  it('see that repeated texts make up half of the inputs, and then call nothing well covered', () => {
    const repeated = reportOf([
      { id: 'a' },
      { id: 'b' },
      { id: 'c' },
      ...times(3, { campaign: 'a' }),
      ...times(20, { status: 'none' }),
    ])
    expect(rulesOf(repeated, 'forsok')).toContain('repeated-texts')
    expect(repeated.assessment.wellCovered).toEqual([])
  })

  it('call a lever well covered whose interval lies above an even share', () => {
    expect(reportOf([...times(20, {}), ...times(5, { lever: 'anskaffelser' })]).assessment.wellCovered).toMatchObject([
      { lever: 'forsok', respondentTypes: 0 },
    ])
  })
})

describe('The lever that most is said about', () => {
  it('is named when its interval lies above all others', () => {
    expect(reportOf([...times(40, {}), ...times(5, { lever: 'anskaffelser' })]).assessment.most).toEqual(['forsok'])
  })

  it('is not named while intervals overlap', () => {
    expect(reportOf([...times(10, {}), ...times(7, { lever: 'anskaffelser' })]).assessment.most).toEqual([])
  })
})

describe('Quotes', () => {
  it('come from different respondents, and never two from one campaign', () => {
    const report = reportOf([
      { id: 'a', name: 'A', p: 0.9 },
      { id: 'b', name: 'B', p: 0.9, campaign: 'a' },
      { id: 'c', name: 'A', p: 0.9 },
      { id: 'd', name: 'D', p: 0.6 },
    ])
    expect(leverOf(report, 'forsok')?.quotes.map(({ id }) => id)).toEqual(['a', 'd', 'c'])
  })

  it('do not hand out telephone numbers and addresses while there is anything else', () => {
    const report = reportOf(
      [
        { id: 'tlf', text: 'Ring om en sandkasse for oss alle sammen på 987 65 432 i dag.', p: 0.95 },
        { id: 'mail', text: 'Skriv om en sandkasse for oss alle sammen til ola@example.com.', p: 0.95 },
        { id: 'fint', p: 0.5 },
      ],
      { quotes: 1 },
    )
    expect(leverOf(report, 'forsok')?.quotes.map(({ id }) => id)).toEqual(['fint'])
  })

  it('do not depend on the order of the rows', () => {
    const rows = Array.from({ length: 300 }, (_, at) =>
      buildRow({
        id: `id-${at}`,
        source: `k${at % 30}`,
        name: at % 3 === 0 ? '' : `N${at % 90}`,
        p: 0.5 + (at % 45) / 100,
      }),
    )
    const quotes = (order: typeof rows) => {
      const aggregator = createAggregator(smallTaxonomy)
      for (const row of order) aggregator.add(row)
      return aggregator.finish(buildTrailer(rows.length)).levers[0]?.quotes
    }
    expect(quotes([...rows].reverse())).toEqual(quotes(rows))
  })
})

describe('Inputs to read by hand', () => {
  it('come with the most doubtful first, are cut, and are counted whole', () => {
    const report = reportOf(
      [
        { id: 'sikrest', status: 'uncertain', p: 0.4, nextP: 0.1 },
        { id: 'b', status: 'uncertain', p: 0.3, nextP: 0.29 },
        { id: 'a', status: 'uncertain', p: 0.31, nextP: 0.3 },
      ],
      { readByHand: 2 },
    )
    const list = report.readByHand.find(({ status }) => status === 'uncertain')
    expect(list?.total).toBe(3)
    expect(list?.items.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('list what is too short in the order read', () => {
    const report = reportOf([
      { id: 'z', status: 'too-short' },
      { id: 'a', status: 'too-short' },
    ])
    expect(report.readByHand.find(({ status }) => status === 'too-short')?.items.map(({ id }) => id)).toEqual([
      'z',
      'a',
    ])
  })
})

describe('Campaigns', () => {
  it('count the first too, its respondent, and show the words of the first repetition', () => {
    const report = reportOf([
      { id: 'a', name: 'A', text: 'En sandkasse til alle.' },
      { id: 'x' },
      { id: 'b', name: 'B', text: 'En sandkasse til alle!', campaign: 'a' },
      { id: 'c', name: 'a', campaign: 'a' },
      { id: 'd', campaign: 'a' },
    ])
    expect(report.campaigns).toEqual({
      total: 1,
      inputs: 4,
      items: [
        {
          first: 'a',
          inputs: 4,
          respondents: 2,
          unnamed: 1,
          exampleId: 'b',
          example: 'En sandkasse til alle!',
          isCut: false,
          exampleLanguage: 'nb',
        },
      ],
    })
  })
})

describe('The matrix', () => {
  it('has every lever, sorts groups by size and Norwegian name, and puts the missing last', () => {
    const rows = ['Øst', 'Ås', '', '', '', 'Nord', 'Nord'].map((Bydel) => ({ meta: { Bydel } }))
    const [matrix] = reportOf(rows, { by: 'Bydel' }).matrices
    expect(matrix?.groups.map(({ value, inputs }) => [value, inputs])).toEqual([
      ['Nord', 2],
      ['Øst', 1],
      ['Ås', 1],
      ['', 3],
    ])
    expect(matrix?.levers.map(({ counts }) => counts)).toEqual([
      [2, 1, 1, 3],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ])
  })

  it('gathers what is beyond the fifty largest groups', () => {
    const [matrix] = reportOf(
      Array.from({ length: 60 }, (_, at) => ({ meta: { Nr: String(at) } })),
      { by: 'Nr' },
    ).matrices
    expect(matrix?.groups).toHaveLength(51)
    expect(matrix?.groups.at(-1)).toEqual({ kind: 'rest', value: '', groups: 10, inputs: 10 })
  })

  it('says which columns there are, and the nearest, when one is missing', () => {
    expect(() => reportOf([{ meta: { Fylke: 'Oslo', Bydel: 'Nord' } }], { by: 'bydell' })).toThrowError(
      expect.objectContaining({
        code: 'COLUMN_MISSING',
        message: expect.stringContaining('Fylke, Bydel'),
        hint: 'Mente du --by "Bydel"?',
      }),
    )
  })

  it('asks no column of a run without inputs', () => {
    expect(reportOf([], { by: 'Bydel' }).matrices[0]?.groups).toEqual([])
  })

  it.each(['avsendertype', 'fylke', 'kilde', 'språk', 'vinkling', 'spørsmål'])(
    'groups by %s without a column of that name',
    (by) => {
      expect(reportOf([{}], { by }).matrices[0]).toMatchObject({ by, isBuiltIn: true, groups: [{ inputs: 1 }] })
    },
  )
})

describe('Private persons', () => {
  it('are counted as respondents and not named beside their words', () => {
    const report = reportOf([
      { lever: 'forsok', name: 'Kari Eksempelvik', type: 'innbygger' },
      {
        lever: 'forsok',
        name: 'Sørvåg kommune',
        type: 'kommune',
        text: 'La oss prøve en sandkasse på rådhuset i to år.',
      },
    ])
    expect(report.totals.respondents).toBe(2)
    const named = leverOf(report, 'forsok')?.quotes.map(({ respondent, respondentType }) => [
      respondent,
      respondentType,
    ])
    expect(named).toContainEqual(['', 'innbygger'])
    expect(named).toContainEqual(['Sørvåg kommune', 'kommune'])
  })
})
