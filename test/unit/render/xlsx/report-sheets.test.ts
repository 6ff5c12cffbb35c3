import { describe, expect, it } from 'vitest'
import { createAggregator } from '../../../../src/aggregate/create-aggregator.ts'
import { renderXlsx } from '../../../../src/render/xlsx/render-xlsx.ts'
import type { Report } from '../../../../src/types/report.ts'
import { type Language, languages } from '../../../../src/types/taxonomy.ts'
import { buildRow, buildTrailer, type RowFacts, testRun } from '../../../support/build-row.ts'
import { readWorkbook } from '../../../support/read-workbook.ts'
import { smallTaxonomy } from '../../../support/small-taxonomy.ts'

function reportOf(rows: readonly RowFacts[]): Report {
  const aggregator = createAggregator(smallTaxonomy)
  for (const row of rows) aggregator.add(buildRow(row))
  return aggregator.finish(buildTrailer(rows.length))
}

function sheetsOf(report: Report, language: Language = 'nb') {
  return readWorkbook(renderXlsx(report, { language }))
}

/** What the method sheet says of a topic, a text a row. */
function notesOf(report: Report, topic: string): string[] {
  return (sheetsOf(report).Metode ?? []).filter(([found]) => found === topic).map(([, said]) => String(said))
}

const ten = Array.from(
  { length: 10 },
  (_, at): RowFacts => ({ id: `${at}`, lever: at < 7 ? 'forsok' : 'anskaffelser' }),
)
const plain = reportOf(ten)

describe('The sheet of corrected shares', () => {
  it('has empty cells where shares are withheld or nothing was measured, and the method sheet says why.', () => {
    const [first, ...others] = plain.correction?.answers ?? []
    if (plain.correction === null || first === undefined) throw new Error('no correction')
    const nothing = { count: 0, of: 0, share: 0, low: 0, high: 1 }
    const answers = [
      { ...first, corrected: null, precision: nothing },
      ...others.map((answer) => ({ ...answer, corrected: null })),
    ]
    const report: Report = { ...plain, correction: { ...plain.correction, withheld: 'unmeasured-answer', answers } }
    expect(sheetsOf(report)['Korrigerte andeler']?.[1]).toEqual([
      1,
      'Forsøk og utprøving',
      first.placed.count,
      first.placed.share,
      '',
      '',
      '',
      '',
      0,
      first.recall.share,
      first.recall.of,
    ])
    expect(notesOf(report, 'Andelene korrigert for kjente feil')).toEqual([
      'Et av hovedgrepene, eller «ingen», mangler blant de merkede innspillene. Andelene kan derfor ikke korrigeres.',
    ])
  })

  it('is not there where nobody has measured the model, which the method sheet says.', () => {
    const report: Report = { ...plain, correction: null, run: { ...testRun, quality: null } }
    expect(Object.keys(sheetsOf(report))).not.toContain('Korrigerte andeler')
    expect(notesOf(report, 'Hvor ofte modellen tar feil')).toEqual([
      expect.stringMatching(/^Det er ikke målt hvor ofte modellen tar feil/),
    ])
    expect(notesOf(report, 'Andelene korrigert for kjente feil')).toEqual([])
  })
})

describe('The overview', () => {
  const factsOf = (report: Report): Map<unknown, unknown> =>
    new Map(sheetsOf(report).Oversikt?.map(([fact, value]) => [fact, value]))

  it('says that the files do not tell where inputs come from, only where they tell nothing at all.', () => {
    expect(factsOf(plain).get('Hvor innspillene kommer fra')).toMatch(/^Filene sier ikke/)
    const told = factsOf(reportOf([{ county: 'Viken' }, { county: '=1+1' }]))
    expect(told.has('Hvor innspillene kommer fra')).toBe(false)
    expect([told.get('Fylker'), told.get('Fylke: Viken'), told.get('Fylke: =1+1')]).toEqual([2, 1, 1])
  })

  it('names what there is most about with its number, and several as one list.', () => {
    const fact = 'Flest innspill (R1)'
    const most = (ids: readonly string[]): unknown =>
      factsOf({ ...plain, assessment: { ...plain.assessment, most: ids } }).get(fact)
    expect(most(['forsok'])).toMatch(/^Mest er det om 1\. Forsøk og utprøving: 70\u00a0% av innspillene/)
    expect(most(['forsok', 'anskaffelser'])).toMatch(
      /^Mest er det om 1\. Forsøk og utprøving og 2\. Innovative anskaffelser\. /,
    )
    expect(most([])).toMatch(/^Ingen hovedgrep skiller seg sikkert ut/)
  })

  it('does not say that anything is hidden unless the report may be published.', () => {
    expect(factsOf(plain).has('Hva som er skjult')).toBe(false)
    const facts = factsOf({ ...plain, publish: { minimum: 5, hidden: 0 } })
    expect(facts.get('Hva som er skjult')).toMatch(
      /Tall fra 1 til 4, og tall som færre enn tre avsendere står bak, er skjult/,
    )
    expect(facts.get('Hvem som er sitert og navngitt')).toMatch(/; --redact erstatter dem\.$/)
  })
})

describe('The sheet of respondents', () => {
  it('leaves out a lever of which all numbers are hidden, and shows the hidden ones of another.', () => {
    const [first, second, ...others] = plain.levers
    if (first === undefined || second === undefined) throw new Error('no levers')
    const levers = [
      { ...first, respondentTypes: [{ type: 'stat', inputs: null } as const] },
      {
        ...second,
        respondentTypes: [
          { type: 'stat', inputs: 6 },
          { type: 'kommune', inputs: null },
        ] as const,
      },
      ...others,
    ]
    expect(sheetsOf({ ...plain, levers }).Avsendere?.slice(1)).toEqual([
      [2, 'Innovative anskaffelser', 'stat', 6],
      [2, 'Innovative anskaffelser', 'kommune', 'skjult'],
    ])
  })
})

describe('The method sheet', () => {
  it('says how many texts without a lever were grouped, unless they are few or the report may be published.', () => {
    const groups = {
      texts: 40,
      considered: 30,
      grouped: 12,
      total: 3,
      items: [{ words: ['buss'], texts: 5, ids: ['a'] }],
    }
    const report: Report = { ...plain, noneGroups: groups }
    expect(sheetsOf(report)['Uten hovedgrep']?.[1]).toEqual(['buss', 5, 'a', 4])
    const [, said] = notesOf(report, 'Uten hovedgrep')
    expect(said).toMatch(/^12 av 40 ulike tekster uten hovedgrep .* Hver tekst står i én gruppe\. /)
    expect(said).toMatch(/ Grupperingen gjelder de første 30\. Her vises de 1 største av 3 grupper\.$/)
    const none = { ...plain, noneGroups: { ...groups, total: 0, grouped: 0, considered: 40, items: [] } }
    expect(notesOf(none, 'Uten hovedgrep')[1]).toMatch(/^Ingen ord skiller disse tekstene klart/)
    expect(notesOf({ ...none, publish: { minimum: 5, hidden: 0 } }, 'Uten hovedgrep')).toHaveLength(1)
    expect(notesOf(plain, 'Uten hovedgrep')).toHaveLength(1)
  })

  it('says on how many inputs the two models disagree, and nothing where only one was asked.', () => {
    const topic = 'Uenige modeller'
    const disagreements = { of: 20, total: 4, withoutTerms: 1, items: [] }
    expect(notesOf({ ...plain, disagreements }, topic)[0]).toMatch(
      /ulike svar på 4 av 20 plasserte innspill; .* Her vises 0 av 4\. .* hovedgrep classify … der keyword_lever og/,
    )
    const published = notesOf({ ...plain, disagreements, publish: { minimum: 5, hidden: 0 } }, topic)
    expect(published[0]).toMatch(/4 av 20/)
    expect(published[0]).not.toMatch(/Her vises/)
    expect(notesOf({ ...plain, disagreements: { ...disagreements, total: 0 } }, topic)[0]).toMatch(
      /gir samme svar på alle/,
    )
    expect(notesOf({ ...plain, disagreements: { ...disagreements, of: 0 } }, topic)).toEqual([])
  })

  it('tells which matrices are left out and why, a column of the file’s own as it is written there.', () => {
    const report: Report = {
      ...plain,
      matrices: [],
      matricesLeftOut: [
        { by: 'Kommune `x`', isBuiltIn: false, because: 'alike', like: 'fylke' },
        { by: 'avsendertype', isBuiltIn: true, because: 'no-group', like: '' },
      ],
    }
    expect(notesOf(report, 'Matrise')).toEqual([
      'Ingen fordelinger kan vises.',
      'Fordelinger som ikke er vist: «Kommune `x`» (deler inn innspillene nesten som fylke, så den ene kunne røpe det den andre skjuler); avsendertype (ikke oppgitt).',
    ])
  })

  it.each(languages)('has no marks of Markdown in %s, and a rule for every mark of the assessment.', (language) => {
    const sheets = sheetsOf({ ...plain, publish: { minimum: 5, hidden: 0 } }, language)
    const [assessment = [], method = []] = [Object.values(sheets)[2], Object.values(sheets).at(-1)]
    const said = method.flat().join('\n')
    expect(said).not.toMatch(/[`*]/)
    expect(assessment.length).toBeGreaterThan(1)
    for (const [, , , , mark, rule] of assessment.slice(1)) expect(said).toContain(` ${mark} (${rule})`)
  })
})
