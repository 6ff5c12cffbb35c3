import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unescapeText } from '../../src/read/sheet/xlsx-text.ts'
import { escapeCell } from '../../src/render/xlsx/escape-cell.ts'
import { writeWorkbook } from '../../src/render/xlsx/write-workbook.ts'
import { readWorkbook } from '../support/read-workbook.ts'

const seed = 20190412

/** What is likely to go wrong: marks of XML, what looks like Excel's escapes, white space, controls, halves of characters. */
const hostile = fc.string({
  maxLength: 12,
  unit: fc.oneof(
    fc.constantFrom('=', '+', '-', '@', '<', '>', '&', '"', "'", ']]>', '_', 'x', '0', '4', '1', 'A', '_x0041_'),
    fc.constantFrom(' ', '\t', '\n', '\r', '\r\n', '\u00a0', '\u0085', '\u2028', '\ufeff', '\u202e', '\u200f'),
    fc.constantFrom('\0', '\u0001', '\u001b', '\u007f', '\u009b', '\ufffe', '\uffff', '\ud83d', '\ude00', '😀', 'ø'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
})

describe('a cell of a workbook', () => {
  it('is XML without a character that XML 1.0 cannot hold, and reads back as the very text.', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there
    const impossible = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF\p{Cs}]/u
    const decode = (xml: string): string =>
      xml
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    fc.assert(
      fc.property(hostile, (text) => {
        const xml = escapeCell(text)
        expect(xml).not.toMatch(impossible)
        expect(xml).not.toContain(']]>')
        expect(decode(xml)).toBe(text)
        // Our own reader lets no halves of characters in.
        if (/\p{Cs}/u.test(text)) return
        expect(unescapeText(xml.replace(/&(?:lt|gt|amp);/g, decode))).toBe(text)
      }),
      { seed, numRuns: 2000 },
    )
  })

  it('is read by SheetJS as the very text, number or truth, and never as a formula or a link.', () => {
    // A spreadsheet knows no zero below zero.
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
    const cell = fc.oneof(hostile, number, fc.boolean())
    const table = fc.array(fc.tuple(cell, hostile, cell), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(table, hostile, (rows, title) => {
        const columns = ['a', title, 'c'].map((name) => ({ title: name }))
        const bytes = writeWorkbook([{ name: 'Ark', columns, rows }], { language: 'nb' })
        // SheetJS makes one line feed of a return and a line feed, after both have been read.
        const joined = (value: string | number | boolean) =>
          typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value
        expect(readWorkbook(bytes).Ark).toEqual([['a', title, 'c'], ...rows].map((row) => row.map(joined)))
      }),
      { seed, numRuns: 300 },
    )
  })
})
