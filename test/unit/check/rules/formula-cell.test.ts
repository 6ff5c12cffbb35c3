import { describe, expect, it } from 'vitest'
import { row } from '../sample.ts'
import { feedTable, findingsOf } from './corpus.ts'

describe('formula-cell', () => {
  it('tells of each input that opens like a formula, and marks its beginning', () => {
    const findings = findingsOf('formula-cell', (checker) =>
      feedTable(
        checker,
        [],
        [{ text: '=HYPERLINK("http://example.com";"Svaret vårt")' }, { text: '=> mer tid til alle' }],
      ),
    )
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        place: 'row:1 column:Innspill',
        inputId: 'svar.csv#row:1 column:Innspill',
        message: 'Innspillet begynner som en formel i et regneark: «=HYPERLINK(».',
        words: '=HYPERLINK(',
      },
    ])
  })

  it('tells once of a column beside the inputs, with the number of rows', () => {
    const findings = findingsOf('formula-cell', (checker) =>
      feedTable(checker, ['Sted'], [{ cells: ['=A1'] }, { cells: ['Bodø'] }, { cells: ['=B2'] }]),
    )
    expect(findings).toMatchObject([
      {
        place: 'row:1 column:Sted',
        message:
          'Opplysningen «Sted» ved siden av innspillet begynner som en formel i 2 rader, første gang her: «=A1».',
        extent: 2,
      },
    ])
  })

  it('says nothing of running text, nor of a workbook, which knows its formulas', () => {
    const text = '=SUM(A1:A2) kroner'
    const findings = findingsOf('formula-cell', (checker) => {
      checker.addRow(row({ source: 'brev.txt', place: 'line:1', text }))
      checker.addTable({ source: 'bok.xlsx', place: 'sheet:Svar', columns: ['Svar'] })
      checker.addRow(row({ source: 'bok.xlsx', place: 'sheet:Svar row:1 column:Svar', text }))
    })
    expect(findings).toEqual([])
  })
})
