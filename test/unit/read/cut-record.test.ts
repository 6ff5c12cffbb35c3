import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRecordCutter, goesOn, isIrregular } from '../../../src/read/csv/cut-record.ts'
import { createRecordReader } from '../../../src/read/csv/read-records.ts'
import type { Dialect } from '../../../src/read/csv/scan-record.ts'

const dialect: Dialect = { delimiter: ';', quote: '"', newline: '\n' }

function cutOne(text: string, how: Dialect = dialect) {
  const cutter = createRecordCutter(how)
  const end = cutter.cut(Buffer.from(text), 0)
  return end < 0 ? end : { end, cells: cutter.cells() }
}

describe('cutting a plain record', () => {
  it('gives bare and quoted cells, empty ones too, and says where the next record begins.', () => {
    expect(cutOne('a;"b;c";;"";ø\nnext')).toEqual({ end: 15, cells: ['a', 'b;c', '', '', 'ø'] })
  })

  it('leaves out one carriage return before the line end, and only one.', () => {
    expect(cutOne('a;b\r\n')).toEqual({ end: 5, cells: ['a', 'b'] })
    expect(cutOne('a;"b"\r\n')).toEqual({ end: 7, cells: ['a', 'b'] })
    expect(cutOne('a;b\r\r\n')).toEqual({ end: 6, cells: ['a', 'b\r'] })
    expect(cutOne('\r\n')).toEqual({ end: 2, cells: [''] })
  })

  it('undoubles quotes and keeps line breaks within quotes.', () => {
    expect(cutOne('"sa ""ja""\nog gikk";b\n')).toEqual({ end: 22, cells: ['sa "ja"\nog gikk', 'b'] })
  })

  it('takes quotes in the middle of a bare cell for characters.', () => {
    expect(cutOne('5" rør; "b\n')).toEqual({ end: 12, cells: ['5" rør', ' "b'] })
  })

  it('takes all quotes for characters where quotes are none.', () => {
    expect(cutOne('"a;b"\n', { ...dialect, quote: '' })).toEqual({ end: 6, cells: ['"a', 'b"'] })
  })

  it('says that a record goes on beyond the bytes, also when only its last quote or line end is in doubt.', () => {
    for (const text of ['', 'a', 'a;', 'a;"b', 'a;"b"', 'a;"b"\r', 'a;"b""'])
      expect(cutOne(text), JSON.stringify(text)).toBe(goesOn)
  })

  it('leaves a quoted cell with something after its closing quote to csv-parse.', () => {
    expect(cutOne('"a"b;c\n')).toBe(isIrregular)
    expect(cutOne('"a" ;c\n')).toBe(isIrregular)
    expect(cutOne('"a"\rb\n')).toBe(isIrregular)
  })

  it('leaves a cell that begins with a quote and spans lines to csv-parse, for it may be one that was never closed.', () => {
    expect(cutOne('"""a""\nb";c\n')).toBe(isIrregular)
    expect(cutOne('"""a"" b";c\n')).toEqual({ end: 12, cells: ['"a" b', 'c'] })
  })
})

describe('reading records', () => {
  const piece = fc.constantFrom('"', '""', ',', '\n', '\r\n', '\r', 'a', 'ø', ' ', '\u0000', '"a","ø b"\n', '1,,2\n')

  it('gives exactly what csv-parse alone gives, however the bytes are cut, unless a quote is never closed.', () => {
    let compared = 0
    const table = fc.array(piece, { maxLength: 40 })
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 30 }), fc.boolean(), (pieces, size, isQuoted) => {
        const bytes = Buffer.from(pieces.join(''))
        const records: string[][] = []
        let recovered = false
        const sink = {
          onRecord: (cells: string[]) => records.push(cells),
          onUnclosedQuote: () => {
            recovered = true
          },
          onTooLong() {},
        }
        const reader = createRecordReader(
          { delimiter: ',', quote: isQuoted ? '"' : '', newline: '\n' },
          1_000_000,
          1,
          sink,
        )
        for (let at = 0; at < bytes.length; at += size) reader.write(bytes.subarray(at, at + size))
        reader.end()
        if (recovered) return
        compared++
        const quote = isQuoted ? '"' : false
        const record_delimiter = ['\r\n', '\n']
        expect(records).toEqual(
          parse(bytes, { quote, escape: quote, record_delimiter, relax_column_count: true, relax_quotes: true }),
        )
      }),
      { seed: 20190412, numRuns: 2000 },
    )
    expect(compared).toBeGreaterThan(1000)
  })
})
