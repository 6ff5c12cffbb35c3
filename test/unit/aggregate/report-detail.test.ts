import { describe, expect, it } from 'vitest'
import { createAggregator } from '../../../src/aggregate/create-aggregator.ts'
import { voiceName } from '../../../src/aggregate/origin/voice-of.ts'
import type { Report } from '../../../src/types/report.ts'
import { buildRow, buildTrailer, type RowFacts } from '../../support/build-row.ts'
import { smallTaxonomy } from '../../support/small-taxonomy.ts'

function reportOf(rows: readonly RowFacts[]): Report {
  const aggregator = createAggregator(smallTaxonomy)
  for (const row of rows) aggregator.add(buildRow(row))
  return aggregator.finish(buildTrailer(rows.length))
}

const times = (count: number, facts: RowFacts): RowFacts[] => Array.from({ length: count }, () => facts)
const others = times(30, { lever: 'anskaffelser', text: 'Anbudet tok lang tid for leverandøren.' })
const wordsOf = (report: Report, lever: string): string[] =>
  report.levers.find(({ id }) => id === lever)?.words.map(({ word }) => word) ?? []

describe('The words that set a lever apart', () => {
  it('are those that its texts use and others do not, with both counts', () => {
    const report = reportOf([
      ...times(6, { text: 'Frikommunen ga fritak lenge.' }),
      { lever: 'forskning', text: 'fritak' },
      ...others,
    ])
    expect(report.levers[0]?.words.find(({ word }) => word === 'fritak')).toMatchObject({ texts: 6, otherTexts: 1 })
    expect(wordsOf(report, 'anskaffelser')).toContain('leverandøren')
  })

  it('count a campaign as one text', () => {
    const rows = [{ id: 'a', text: 'fritak' }, ...times(9, { campaign: 'a', text: 'fritak' }), ...others]
    expect(wordsOf(reportOf(rows), 'forsok')).toEqual([])
  })

  it('never rest on one respondent, on one row of a form, or on one document', () => {
    const same = times(9, { text: 'et fritak', name: 'Vika kommune' })
    expect(wordsOf(reportOf([...same, ...others]), 'forsok')).toEqual([])
    const row = Array.from({ length: 9 }, (_, at) => ({ text: 'et fritak', place: `row:7 column:S${at}` }))
    expect(wordsOf(reportOf([...row, ...others]), 'forsok')).toEqual([])
    const letter = Array.from({ length: 9 }, (_, at) => ({ text: 'et fritak', place: `line:${at}` }))
    expect(wordsOf(reportOf([...letter, ...others]), 'forsok')).toEqual([])
    expect(wordsOf(reportOf([...times(9, { text: 'et fritak' }), ...others]), 'forsok')).toEqual(['fritak'])
  })

  it('are no names of respondents, also where texts write them with a small letter', () => {
    const rows = [...times(6, { text: 'hilsen sandvika' }), { name: 'Sandvika velforening', text: 'sti' }, ...others]
    expect(wordsOf(reportOf(rows), 'forsok')).toEqual([])
  })

  it('are no words that are mostly written with a capital', () => {
    const rows = [...times(6, { text: 'Vi er fra Sandvika og omegn.' }), ...others]
    expect(wordsOf(reportOf(rows), 'forsok')).toEqual(['omegn'])
  })

  it('are no names of persons in a column of names, nor common given names', () => {
    const meta = { Navn: 'Siri Tenktøy' }
    expect(wordsOf(reportOf([...times(6, { text: 'hilsen tenktøy', meta }), ...others]), 'forsok')).toEqual([])
    expect(wordsOf(reportOf([...times(6, { text: 'hilsen ingrid' }), ...others]), 'forsok')).toEqual([])
  })

  it('may be a word that three organisations have in their names, or that the taxonomy uses', () => {
    const named = ['Vika', 'Sola', 'Lunde'].map((place) => ({ name: `${place} velforening`, text: 'sti' }))
    const text = 'vår velforening vil'
    expect(wordsOf(reportOf([...times(6, { text }), ...named, ...others]), 'forsok')).toContain('velforening')
    expect(wordsOf(reportOf([...times(6, { text }), ...named.slice(1), ...others]), 'forsok')).not.toContain(
      'velforening',
    )
    const pilots = [...times(6, { text: 'vår pilot' }), { name: 'Pilot AS', text: 'sti' }, ...others]
    expect(wordsOf(reportOf(pilots), 'forsok')).toEqual(['pilot'])
  })

  it('hold nothing of addresses, pseudonyms and numbers', () => {
    const text = 'skriv til kari.vik@eksempel.no, www.eksempel.no/sti, [innsender 4] eller 99887766'
    expect(wordsOf(reportOf([...times(6, { text }), ...others]), 'forsok')).toEqual(['skriv'])
  })
})

describe('Levers mentioned together', () => {
  it('count an input once for each pair, in whichever order, and only from three on', () => {
    const report = reportOf([
      { lever: 'forsok', secondary: ['anskaffelser'] },
      { lever: 'anskaffelser', secondary: ['forsok'] },
      { lever: 'forskning', secondary: ['forsok', 'anskaffelser'] },
      { lever: 'forsok', status: 'uncertain', secondary: ['anskaffelser'] },
    ])
    expect(report.levers.map(({ together }) => together)).toEqual([
      [{ lever: 'anskaffelser', inputs: 3 }],
      [{ lever: 'forsok', inputs: 3 }],
      [],
    ])
  })
})

describe('The origin', () => {
  it('counts known types and counties, and names only counties with more than those left out', () => {
    const county = (name: string, count: number) => times(count, { county: name })
    const rows = [...county('Oslo', 4), ...county('OSLO ', 1), ...county('Agder', 3), ...county('Troms', 2)]
    const { origin } = reportOf([...rows, ...county('Viken', 2), { type: 'stat' }, {}])
    expect(origin).toMatchObject({ typed: 1, located: 12, counties: 4 })
    expect(origin.topCounties).toEqual([
      { county: 'Oslo', inputs: 5 },
      { county: 'Agder', inputs: 3 },
    ])
  })

  it('finds the first and the last day, each file by its own column, and counts what is no date', () => {
    const { origin } = reportOf([
      { meta: { Dato: '04.03.2019 12:00' } },
      { meta: { Dato: 'i går' } },
      { meta: { Dato: '' } },
      { meta: { Nr: '1', Submitted: '2018-12-31T23:59:00Z', Dato: '2030-01-01' } },
      { meta: { Fødselsdato: '1970-01-01' } },
    ])
    expect(origin).toMatchObject({
      dateColumns: ['Dato', 'Submitted'],
      dated: 2,
      unreadableDates: 1,
      first: '2018-12-31',
      last: '2019-03-04',
    })
  })
})

describe('Rules on what is one-sided', () => {
  const rulesOf = (rows: readonly RowFacts[], lever = 'forsok'): string[] =>
    reportOf(rows)
      .assessment.gaps.filter((gap) => gap.lever === lever)
      .map(({ rule }) => rule)
  const plain = times(30, { lever: 'anskaffelser', source: 'b.csv', county: 'Oslo', aspect: 'forslag' })

  it('see that nearly all inputs have one aspect, but not where all levers have it', () => {
    const barriers = times(12, { aspect: 'hindring' })
    expect(rulesOf([...barriers, { aspect: 'annet' }, ...plain])).toContain('one-aspect')
    expect(rulesOf([...times(12, { aspect: 'forslag' }), ...plain])).not.toContain('one-aspect')
    expect(rulesOf([...times(7, { aspect: 'hindring' }), ...plain])).not.toContain('one-aspect')
    expect(rulesOf([...barriers, ...times(5, { aspect: 'forslag' }), ...plain])).not.toContain('one-aspect')
  })

  it('see that nearly all come from one county or one source, but not where all do', () => {
    const rows = times(12, { source: 'a.csv', county: 'Agder' })
    expect(rulesOf([...rows, ...plain])).toEqual(expect.arrayContaining(['one-county', 'one-source']))
    expect(rulesOf([...times(12, { source: 'b.csv', county: 'Oslo' }), ...plain])).not.toContain('one-source')
    expect(rulesOf([...times(12, { source: 'b.csv', county: 'Oslo' }), ...plain])).not.toContain('one-county')
    expect(reportOf([...rows, ...plain]).assessment.gaps).toContainEqual({
      rule: 'one-county',
      lever: 'forsok',
      county: 'Agder',
      inputs: 12,
      of: 12,
      everywhere: 0.285714,
    })
  })

  it('see that all named inputs come from one respondent', () => {
    expect(rulesOf([...times(5, { name: 'Vika' }), {}])).toContain('one-respondent')
    expect(rulesOf([...times(4, { name: 'Vika' }), {}])).not.toContain('one-respondent')
    expect(rulesOf([...times(5, { name: 'Vika' }), { name: 'Sola' }])).not.toContain('one-respondent')
  })
})

describe('Inputs without a lever', () => {
  it('are grouped by the word that sets them apart most, each in one group, the others left alone', () => {
    const none = (text: string, id: string): RowFacts => ({ status: 'none', text, id })
    const { noneGroups } = reportOf([
      none('parkering og kaffe', 'a'),
      none('mer parkering', 'b'),
      none('kaffe', 'c'),
      none('gratis parkering og kaffe', 'd'),
      none('parkering', 'e'),
      none('regnvær', 'f'),
      ...others,
    ])
    expect(noneGroups).toEqual({
      texts: 6,
      considered: 6,
      grouped: 4,
      total: 1,
      items: [{ words: ['parkering'], texts: 4, ids: ['a', 'b', 'd', 'e'] }],
    })
  })

  it('name the further words that more than half of a group use', () => {
    const none = times(3, { status: 'none', text: 'kald kaffe' })
    expect(reportOf([...none, ...others]).noneGroups.items).toMatchObject([{ words: ['kaffe', 'kald'], texts: 3 }])
  })

  it('make no group of fewer than three voices', () => {
    const none = times(4, { status: 'none', text: 'kald kaffe', name: 'Vika' })
    expect(reportOf([...none, ...others]).noneGroups).toMatchObject({ texts: 4, grouped: 0, items: [] })
  })
})

describe('What to read first', () => {
  it('is the input whose two best answers are nearest, also where the lever is not the more probable one', () => {
    const report = reportOf([
      { id: 'far', status: 'uncertain', p: 0.24, next: 'ingen', nextP: 0.47 },
      { id: 'near', status: 'uncertain', p: 0.4, next: 'ingen', nextP: 0.38 },
      { id: 'middle', status: 'uncertain', p: 0.4, next: 'ingen', nextP: 0.3 },
    ])
    expect(report.readByHand[0]?.items.map(({ id }) => id)).toEqual(['near', 'middle', 'far'])
  })

  it('includes assigned inputs on which the two models disagree', () => {
    const rows = [
      buildRow({ id: 'a' }),
      buildRow({ id: 'b', p: 0.6, nextP: 0.1 }),
      buildRow({ id: 'c', p: 0.6, nextP: 0.3 }),
    ]
    const aggregator = createAggregator(smallTaxonomy)
    for (const [at, row] of rows.entries()) {
      const keywordLever = ['forsok', 'ingen', 'forskning'][at] ?? ''
      aggregator.add({ ...row, assignment: { ...row.assignment, keywordLever } })
    }
    const { disagreements } = aggregator.finish(buildTrailer(rows.length))
    expect(disagreements).toMatchObject({ of: 3, total: 2, withoutTerms: 1 })
    expect(disagreements.items.map(({ id, keywordLever, tfidfLever }) => [id, keywordLever, tfidfLever])).toEqual([
      ['c', 'forskning', 'forsok'],
      ['b', 'ingen', 'forsok'],
    ])
  })
})

describe('A voice', () => {
  const voice = (facts: RowFacts): string => voiceName(buildRow({ source: 'a', ...facts }).input)

  it('is the respondent, else the row of a table, else the document', () => {
    expect(voice({ name: ' VIKA  kommune', place: 'row:1' })).toBe(voice({ name: 'Vika kommune', place: 'line:9' }))
    expect(voice({ place: 'row:1 column:A' })).toBe(voice({ place: 'row:1 column:B' }))
    expect(voice({ place: 'row:1 column:A' })).not.toBe(voice({ place: 'row:12 column:A' }))
    expect(voice({ place: 'sheet:X row:1' })).not.toBe(voice({ place: 'sheet:Y row:1' }))
    expect(voice({ place: 'line:1' })).toBe(voice({ place: 'line:2' }))
    expect(voice({ place: 'line:1' })).not.toBe(voice({ place: 'line:1', source: 'b' }))
  })
})
