import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locatePlaces } from '../../src/read/locate/locate-places.ts'
import { readBytes } from '../unit/read/read-fixture.ts'

const cell = fc.string({
  maxLength: 12,
  unit: fc.constantFrom('a', 'ø', ' ', '"', ';', '\n', '\r\n', '😀', '–', '1'),
})

/** A bare cell stands for itself only without these. */
const needsQuotes = /[";\n\r]/

describe('the line of a cell', () => {
  it('holds the beginning of the words that were read from it, at its column, in any table.', async () => {
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.boolean(),
        fc.constantFrom('', '\uFEFF', 'sep=;\r\n'),
        async (rows, isQuoted, head) => {
          const write = (text: string) =>
            isQuoted || needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
          const lines = ['id;navn;tekst', ...rows.map((row, at) => [`n${at}`, ...row].map(write).join(';'))]
          const content = `${head}${lines.join('\n')}\n`
          const options = { delimiter: ';', header: true }
          const { rows: read } = await readBytes('csv', content, options)
          const wanted = read.map(({ row }) => ({ place: `row:${row} column:tekst` }))
          const bytes = async function* () {
            yield Buffer.from(content)
          }
          const found = await locatePlaces({ name: 'fil', format: 'csv', bytes }, options, wanted)
          const physical = content.replace(/^\uFEFF/, '').split('\n')
          expect(found).toHaveLength(rows.length)
          for (const [index, location] of found.entries()) {
            const text = (read[index]?.cells[2] ?? '').trim().split(/\r?\n/)[0] ?? ''
            const line = (physical[(location?.line ?? 0) - 1] ?? '').replace(/\r$/, '')
            const marked = line.slice((location?.column ?? 0) - 1, (location?.endColumn ?? 0) - 1)
            expect(marked.replaceAll('""', '"').trimEnd()).toBe(text.trimEnd())
            expect(line.slice((location?.textColumn ?? 0) - 1)).toBe(location?.text)
          }
        },
      ),
      { seed: 20190412, numRuns: 300 },
    )
  })
})
