import { describe, expect, it } from 'vitest'
import { columnLetters } from '../../../../src/render/xlsx/column-letters.ts'
import { dayNumber } from '../../../../src/render/xlsx/day-number.ts'
import { escapeAttribute, escapeCell } from '../../../../src/render/xlsx/escape-cell.ts'
import { fitCell, mostCellUnits } from '../../../../src/render/xlsx/fit-cell.ts'
import { rowHeight } from '../../../../src/render/xlsx/row-height.ts'
import { letters } from '../../../support/make-xlsx.ts'

describe('escapeCell', () => {
  it.each([
    ['ren tekst, æøå 😀', 'ren tekst, æøå 😀'],
    ['a & b < c > d', 'a &amp; b &lt; c &gt; d'],
    [']]>', ']]&gt;'],
    ['linje\nog\ttabulator', 'linje\nog\ttabulator'],
    ['retur\r\n', 'retur_x000D_\n'],
    ['\u0000\u001b\u001f', '_x0000__x001B__x001F_'],
    ['\ufffe\uffff', '_xFFFE__xFFFF_'],
    ['\ud83d alene', '_xD83D_ alene'],
    ['_x0041_', '_x005F_x0041_'],
    ['_x0041_x0042_', '_x005F_x0041_x005F_x0042_'],
    ['_X0041_ og _x004_', '_X0041_ og _x004_'],
    // Allowed in XML 1.0, and nothing that a reader would change.
    ['\u007f\u0085\u2028\u202e\ufeff', '\u007f\u0085\u2028\u202e\ufeff'],
  ])('writes %j as %j.', (text, xml) => {
    expect(escapeCell(text)).toBe(xml)
  })

  it('has a sister for attributes, in which quotation marks are escaped too.', () => {
    expect(escapeAttribute('"<&')).toBe('&quot;&lt;&amp;')
  })
})

describe('fitCell', () => {
  it('leaves a text that fits as it is, to the last unit.', () => {
    const text = 'a'.repeat(mostCellUnits)
    expect(fitCell(text, '!')).toBe(text)
  })

  it('cuts a longer one so that it fits together with the mark.', () => {
    const cut = fitCell('a'.repeat(mostCellUnits + 1), ' [kortet]')
    expect(cut).toHaveLength(mostCellUnits)
    expect(cut).toMatch(/^a+ \[kortet\]$/)
  })

  it('cuts no character in half, wherever it stands.', () => {
    for (const before of ['', 'a']) {
      const cut = fitCell(before + '😀'.repeat(20_000), '!')
      expect(cut).toMatch(/^a?(?:😀)+!$/u)
      expect(cut.length).toBeGreaterThan(mostCellUnits - 2)
    }
  })
})

describe('dayNumber', () => {
  it.each([
    ['1900-03-01', 61],
    ['1970-01-01', 25_569],
    ['2000-02-29', 36_585],
    ['2019-05-31', 43_616],
    ['9999-12-31', 2_958_465],
  ])('counts %s as %i, as Excel does.', (date, day) => {
    expect(dayNumber(date)).toBe(day)
  })

  it.each(['', '31.5.2019', '2019-5-31', '2019-02-30', '2019-13-01', '1900-02-28', '1814-05-17', '2019-05-31T12:00'])(
    'takes %j for no day that it can count.',
    (date) => {
      expect(dayNumber(date)).toBeUndefined()
    },
  )
})

describe('columnLetters', () => {
  it('counts as spreadsheets do, to the last column of Excel.', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ])
    for (let column = 0; column < 700; column++) expect(columnLetters(column)).toBe(letters(column + 1))
  })
})

describe('rowHeight', () => {
  const columns = [{ title: 'a', width: 11 }, { title: 'b' }]

  it('says nothing of a row of one line.', () => {
    expect(rowHeight(['kort', 12, true, undefined], columns)).toBeUndefined()
  })

  it('is that of the cell with most lines, wrapped and broken.', () => {
    expect(rowHeight(['a'.repeat(25), 'b'], columns)).toBe(45)
    expect(rowHeight(['a', 'b\nc'], columns)).toBe(30)
    // Signs of two columns.
    expect(rowHeight(['漢'.repeat(11), ''], columns)).toBe(45)
  })

  it('ends where nobody would read on.', () => {
    expect(rowHeight(['a'.repeat(100_000), ''], columns)).toBe(300)
    expect(rowHeight(['\n'.repeat(32_000), ''], columns)).toBe(300)
  })
})
