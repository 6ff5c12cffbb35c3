import { describe, expect, it } from 'vitest'
import { createAggregator } from '../../../src/aggregate/create-aggregator.ts'
import { catalogues } from '../../../src/render/catalogue/catalogues.ts'
import { ruleMark, ruleOrder } from '../../../src/render/catalogue/detail-words.ts'
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts'
import type { Report } from '../../../src/types/report.ts'
import { type Language, languages } from '../../../src/types/taxonomy.ts'
import { buildRow, buildTrailer, type RowFacts } from '../../support/build-row.ts'
import { smallTaxonomy } from '../../support/small-taxonomy.ts'

const times = (count: number, facts: RowFacts): RowFacts[] => Array.from({ length: count }, () => facts)

function reportOf(rows: readonly RowFacts[]): Report {
  const aggregator = createAggregator(smallTaxonomy)
  for (const row of rows) aggregator.add(buildRow(row))
  return aggregator.finish(buildTrailer(rows.length))
}

const rows: readonly RowFacts[] = [
  ...times(12, {
    text: 'Gi oss fritak fra regelen.',
    aspect: 'hindring',
    county: 'Agder',
    source: 'a|b.csv',
    name: 'Vika',
    type: 'kommune',
    secondary: ['forskning'],
    meta: { Dato: '04.03.2019' },
  }),
  ...Array.from(
    { length: 10 },
    (_, at): RowFacts => ({
      text: `et fritak ${'abcdefghij'.charAt(at)}`,
      name: 'Vika',
      aspect: 'hindring',
      source: 'a|b.csv',
    }),
  ),
  ...Array.from({ length: 30 }, (_, at): RowFacts => ({ lever: 'anskaffelser', county: 'Oslo', place: `row:${at}` })),
  ...times(12, { status: 'none', text: 'mer kaffe', meta: { Dato: 'en dag' } }),
  { status: 'uncertain', text: 'usikker tekst', p: 0.24, next: 'ingen', nextP: 0.47 },
]

const pages = (report: Report): [Language, string][] =>
  languages.map((language) => [language, renderMarkdown(report, { language }).replaceAll('\u00a0', ' ')])

describe('The report in Markdown', () => {
  it('marks each sentence that follows from a rule, and explains each mark that it uses', () => {
    for (const [, page] of pages(reportOf(rows))) {
      const [text = '', method = ''] = page.split(/^- R1 \(/m)
      const marks = [...text.matchAll(/\[(R\d+)(?:–(R\d+))?\]\./g)].flatMap(([, first, last]) => [first, last ?? first])
      expect(marks).toEqual(expect.arrayContaining(['R1', 'R7', 'R8', 'R9', 'R11', 'R12']))
      for (const mark of marks.filter((one) => one !== 'R1')) expect(method).toContain(`- ${mark} (\``)
    }
    for (const language of languages)
      expect(Object.keys(catalogues[language].detail.method.rules)).toEqual([...ruleOrder])
    expect(ruleOrder.map(ruleMark)).toEqual(ruleOrder.map((_, at) => `R${at + 1}`))
  })

  it('says what is one-sided, with the share everywhere, and shows strangers’ names as they are', () => {
    const [nb = '', nn = '', en = ''] = pages(reportOf(rows)).map(([, page]) => page)
    expect(nb).toContain('12 av 12 innspill med kjent fylke kommer fra Agder (i alt: 29 %) [R8].')
    expect(nn).toContain('12 av 12 innspel med kjent fylke kjem frå Agder (i alt: 29 %) [R8].')
    expect(en).toContain('12 of 12 inputs whose county is known come from Agder (in all: 29%) [R8].')
    expect(nb).toContain('22 av 22 innspill kommer fra én kilde, a\\|b.csv (i alt: 34 %) [R9].')
    expect(nb).toContain('22 av 22 innspill har samme vinkling: hindring (i hovedgrepene samlet: 42 %) [R7].')
    expect(nb).toContain('Alle 22 innspill med navngitt avsender kommer fra den samme [R5].')
  })

  it('names the two most probable answers in the order of their probabilities', () => {
    const [nb = ['nb', ''], , en = ['en', '']] = pages(reportOf(rows))
    expect(nb[1]).toContain('(ingen av hovedgrepene 0,47 mot 1. Forsøk og utprøving 0,24;')
    expect(en[1]).toContain('(none of the levers 0.47 against 1. Trials and testing 0.24;')
  })

  it('says when the inputs came, and how many dates could not be read', () => {
    const [nb = ['nb', ''], nn = ['nn', ''], en = ['en', '']] = pages(reportOf(rows))
    expect(nb[1]).toContain(
      '- 12 innspill (18 %) har dato, hver gang 4. mars 2019. 12 innspill har en dato som ikke lot seg lese.',
    )
    expect(nn[1]).toContain(
      '- 12 innspel (18 %) har dato, kvar gong 4. mars 2019. 12 innspel har ein dato som ikkje let seg lese.',
    )
    expect(en[1]).toContain(
      '- 12 inputs (18%) have a date, each 4 March 2019. 12 inputs have a date that could not be read.',
    )
  })

  it('says so when the files tell nothing of where the inputs come from', () => {
    const [nb = ['nb', ''], nn = ['nn', ''], en = ['en', '']] = pages(reportOf([{}]))
    expect(nb[1]).toContain('- Filene sier ikke hva slags avsendere innspillene kommer fra, hvilke fylker eller når.')
    expect(nn[1]).toContain('- Filene seier ikkje kva slags avsendarar innspela kjem frå, kva fylke eller når.')
    expect(en[1]).toContain(
      '- The files do not say what types of respondent the inputs come from, which counties, or when.',
    )
  })

  it('shows the words that inputs without a lever share, with their number and at most ten ids', () => {
    for (const [, page] of pages(reportOf(rows))) {
      const group = /^- \*\*kaffe\*\* \(12 (?:tekster|tekstar|texts)\):\n {2}(.*)$/m.exec(page)?.[1] ?? ''
      expect(group.match(/`svar\.csv#row:\d+`/g)).toHaveLength(10)
      expect(group).toMatch(/ (?:og 2 til|and 2 more)$/)
    }
  })
})
