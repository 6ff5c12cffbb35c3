import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readBytes } from './read-fixture.ts'

const spectrum = fileURLToPath(new URL('../../../../shared/conformance/csv-spectrum', import.meta.url))

/** Ways in which programs write the same table, besides the one in which a file has it. */
const ways: readonly (readonly [name: string, write: (text: string) => string | Buffer])[] = [
  ['as it is', (text) => text],
  ['with a byte-order mark', (text) => `\uFEFF${text}`],
  ['in UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['below a first line sep=', (text) => `sep=,\r\n${text}`],
  ['without a line end after the last record', (text) => text.replace(/\r?\n$/, '')],
  ['with blank lines above', (text) => `\n\n${text}`],
  ['in small pieces', (text) => text],
]

describe.skipIf(!existsSync(spectrum))('the files of csv-spectrum (needs ../shared beside the project)', () => {
  const names = existsSync(spectrum) ? readdirSync(`${spectrum}/csvs`) : []

  it.each(names)('have the records of their JSON, without any option: %s.', async (name) => {
    const text = readFileSync(`${spectrum}/csvs/${name}`, 'utf8')
    const expected: unknown = JSON.parse(readFileSync(`${spectrum}/json/${name.replace('.csv', '.json')}`, 'utf8'))
    for (const [way, write] of ways) {
      const { rows, units, findings } = await readBytes(
        'csv',
        write(text),
        {},
        way === 'in small pieces' ? [1, 2, 3] : [],
      )
      const columns = units.flatMap((unit) => (unit.kind === 'table' ? unit.columns : []))
      const records = rows.map((row) => Object.fromEntries(row.cells.map((cell, at) => [columns[at], cell])))
      expect([way, records, findings]).toEqual([way, expected, []])
    }
  })
})
