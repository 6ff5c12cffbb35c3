import { describe, expect, it } from 'vitest'
import { workbookWords } from '../../../../src/render/catalogue/workbook-words.ts'
import { mostCellUnits } from '../../../../src/render/xlsx/fit-cell.ts'
import { languages } from '../../../../src/types/taxonomy.ts'

describe('The words of a workbook', () => {
  it.each(languages)('name sheets in %s as Excel allows, with room for a number behind, each once.', (language) => {
    const names = Object.values(workbookWords[language].sheets)
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(28)
      expect(name).toMatch(/^[^'[\]:*?/\\]+$/)
      expect(name.toLowerCase()).not.toBe('history')
    }
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  })

  it.each(languages)('are there in %s, none of them empty, and the mark where a text is cut is short.', (language) => {
    const { columns, facts, cutMark, quotes, rules, hashes } = workbookWords[language]
    for (const word of [...Object.values(columns), ...Object.values(facts), cutMark, quotes, rules, hashes])
      expect(typeof word === 'string' ? word : word('x')).toMatch(/\S/)
    expect(cutMark.length).toBeLessThan(mostCellUnits / 100)
  })

  it('are not the same in nynorsk as in bokmål where the languages differ.', () => {
    expect(workbookWords.nn.columns.respondent).toBe('Avsendar')
    expect(workbookWords.nn.sheets.byHand).toBe('Les sjølv')
    const { quotes, rules, hashes, columns, facts, sheets } = workbookWords.nn
    const said = [quotes, rules, hashes, ...Object.values({ ...columns, ...sheets, ...facts })].map((word) =>
      typeof word === 'string' ? word : word('x'),
    )
    expect(said.join('\n')).not.toMatch(/\b(?:ikke|fra|bare|avsendere|hvor|hva|dem|uten|innspill|lest)\b/)
  })
})
