import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanCells } from '../../../../../src/cli/check/fix/scan-cells.ts'
import { hasShared, sharedPath } from '../../../../support/shared.ts'

const comma = { delimiter: ',', quote: '"', newline: '\n' } as const
const values = (text: string, dialect: Parameters<typeof scanCells>[1] = comma): string[][] =>
  scanCells(text, dialect).map(({ cells }) => cells.map(({ value }) => value))

describe('scanCells', () => {
  it('gives each cell its exact place, quotes and line ends apart', () => {
    const text = 'a;"b ""c""\r\nd";\r\n e ;;"f"'
    const records = scanCells(text, { ...comma, delimiter: ';' })
    expect(records.map(({ cells }) => cells.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['a', '"b ""c""\r\nd"', ''],
      [' e ', '', '"f"'],
    ])
    expect(records.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      ['a', 'b "c"\r\nd', ''],
      [' e ', '', 'f'],
    ])
    expect(records.map(({ end, next }) => text.slice(end, next))).toEqual(['\r\n', ''])
  })

  it('knows an empty last cell, a table of one column, and quotes that are no quotes', () => {
    expect(values('a,\nb,')).toEqual([
      ['a', ''],
      ['b', ''],
    ])
    expect(values('a,b\nc\n', { ...comma, delimiter: '' })).toEqual([['a,b'], ['c']])
    expect(values('"a\t"b\n', { delimiter: '\t', quote: '', newline: '\n' })).toEqual([['"a', '"b']])
  })

  it('reads what any writer by RFC 4180 writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'å', '😀', ' ', ',', '"', '\n', '\r\n', ';'), maxLength: 8 })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, newline, endsInLine) => {
        const text = rows.map((cells) => cells.map(write).join(',')).join(newline) + (endsInLine ? newline : '')
        const scanned = scanCells(text, comma)
        expect(scanned.map(({ cells }) => cells.map(({ value }) => value))).toEqual(rows)
        let at = 0
        for (const { cells, end, next } of scanned) {
          for (const one of cells) {
            expect(one.start).toBe(at)
            at = one.end + 1
          }
          expect(end).toBe(at - 1)
          at = next
        }
        expect(at).toBe(text.length)
      }),
      { seed: 62, numRuns: 500 },
    )
  })

  const spectrum = sharedPath('conformance/csv-spectrum/csvs')
  it.skipIf(!hasShared('conformance/csv-spectrum'))('agrees with csv-parse on every file of csv-spectrum', () => {
    const names = readdirSync(spectrum).filter((name) => name.endsWith('.csv'))
    expect(names.length).toBeGreaterThan(8)
    for (const name of names) {
      const text = readFileSync(join(spectrum, name), 'utf8')
      expect(values(text), name).toEqual(parse(text, { relax_column_count: true, skip_empty_lines: false }))
    }
  })
})

function write(cell: string): string {
  return /[",\n\r]/.test(cell) || cell === '' ? `"${cell.replaceAll('"', '""')}"` : cell
}
