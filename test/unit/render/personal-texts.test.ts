import { describe, expect, it } from 'vitest'
import { createAggregator } from '../../../src/aggregate/create-aggregator.ts'
import { renderHtml } from '../../../src/render/html/render-html.ts'
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts'
import { personalTexts } from '../../../src/render/personal-texts.ts'
import { chooseSections } from '../../../src/render/sections.ts'
import { renderXlsx } from '../../../src/render/xlsx/render-xlsx.ts'
import type { Report } from '../../../src/types/report.ts'
import { languages } from '../../../src/types/taxonomy.ts'
import { buildRow, buildTrailer, type RowFacts } from '../../support/build-row.ts'
import { readWorkbook } from '../../support/read-workbook.ts'
import { smallTaxonomy } from '../../support/small-taxonomy.ts'

function reportOf(rows: readonly RowFacts[], allInputs?: number): Report {
  const aggregator = createAggregator(smallTaxonomy, { allInputs })
  for (const row of rows) aggregator.add(buildRow(row))
  return aggregator.finish(buildTrailer(rows.length))
}

const rows: readonly RowFacts[] = [
  { text: 'Ring meg på 987 65 432 om regelen.', id: 'a.csv#1' },
  {
    status: 'uncertain',
    text: 'Skriv til kari@example.org om den.',
    id: 'a.csv#2',
    p: 0.24,
    next: 'ingen',
    nextP: 0.4,
  },
  { text: 'Gi oss fritak fra regelen.', id: 'a.csv#3' },
]

const all = chooseSections([])

describe('Personal data in texts that a report shows', () => {
  it('are told of by the id of each input, once, in the order of the report', () => {
    expect(personalTexts(reportOf(rows), all)).toEqual(['a.csv#1', 'a.csv#2'])
    expect(personalTexts(reportOf(rows, 10), all)).toEqual(['a.csv#1', 'a.csv#2'])
    expect(personalTexts(reportOf(rows.slice(2)), all)).toEqual([])
  })

  it('are not told of where the section that shows them is left out', () => {
    expect(personalTexts(reportOf(rows), chooseSections(['-by-hand']))).toEqual(['a.csv#1'])
    expect(personalTexts(reportOf(rows), chooseSections(['levers']))).toEqual([])
  })

  it('stand at the top of every form, in every language, and of a clean report nothing is said', () => {
    const said = { nb: 'andre personopplysninger', nn: 'andre personopplysningar', en: 'other personal data' }
    for (const language of languages) {
      const page = renderMarkdown(reportOf(rows), { language })
      const note = page.split('\n## ')[0]
      expect(note).toContain(said[language])
      expect(note).toContain('`a.csv#1`, `a.csv#2`')
      expect(renderHtml(reportOf(rows), { language })).toContain(said[language])
      expect(renderMarkdown(reportOf(rows.slice(2)), { language })).not.toContain(said[language])
      expect(renderHtml(reportOf(rows.slice(2)), { language })).not.toContain(said[language])
    }
  })

  it('stand among the first facts of a workbook', async () => {
    const cells = JSON.stringify(await readWorkbook(renderXlsx(reportOf(rows), { language: 'nb' })))
    expect(cells).toContain('Personopplysninger i tekstene')
    expect(cells).toContain('2 av innspillene som er gjengitt her, har et telefonnummer')
  })
})
