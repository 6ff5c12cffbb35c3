import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../unit/read/read-fixture.ts'

const seed = 20190412
const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const cell = fc.string({
  maxLength: 15,
  unit: fc.constantFrom('a', 'ø', ' ', '"', ';', '\n', '\r\n', ',', '😀', '–', '1'),
})

describe('the CSV reader', () => {
  it('gives back any cells that were written with quotes, for each delimiter.', async () => {
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(';', ',', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        async (rows, delimiter, end) => {
          const lines = [['id', 'navn', 'tekst'], ...rows].map((row) => row.map(quote).join(delimiter))
          const { rows: read, findings } = await readBytes('csv', lines.join(end) + end, { delimiter, header: true })
          const quotesCount = delimiter !== '\t' || rows.some((row) => row.some((one) => /["\n\t]/.test(one)))
          if (quotesCount) expect(read.map((row) => row.cells)).toEqual(rows)
          expect(findings).toEqual([])
        },
      ),
      { seed, numRuns: 300 },
    )
  })

  it('loses no row after a quote that is never closed, wherever it stands.', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 60 }), fc.nat(), fc.boolean(), async (count, at, areOthersQuoted) => {
        const open = at % count
        const text = (row: number) => (areOthersQuoted ? `"tekst ${row}; her"` : `tekst ${row}`)
        const rows = Array.from({ length: count }, (_, row) => `${row};${row === open ? '"åpen' : text(row)};ja`)
        const { rows: read, findings } = await readBytes('csv', ['id;tekst;samtykke', ...rows].join('\n'))
        expect(read.map((row) => row.cells[0])).toEqual(rows.map((_, row) => String(row)))
        expect(read[open]?.cells).toEqual([String(open), '"åpen', 'ja'])
        expect(findings.map(({ rule, place }) => [rule, place])).toEqual([['unclosed-quote', `line:${open + 2}`]])
      }),
      { seed, numRuns: 200 },
    )
  })

  it('reads a text alike in every encoding that can hold it.', async () => {
    const texts = fc.array(
      fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom('a', 'e', 'æ', 'ø', 'å', 'é', ' ', 'x') }),
      { minLength: 5, maxLength: 20 },
    )
    await fc.assert(
      fc.asyncProperty(texts, async (cells) => {
        const content = `id;tekst\r\n${cells.map((one, row) => `${row};${one} slutt`).join('\r\n')}`
        const plain = await readBytes('csv', content)
        const wide = Buffer.from(content, 'utf16le')
        const others = [
          Buffer.from(`\uFEFF${content}`),
          Buffer.from(content, 'latin1'),
          wide,
          Buffer.from(wide).swap16(),
          Buffer.concat([Buffer.from([0xff, 0xfe]), wide]),
        ]
        for (const bytes of others) expect((await readBytes('csv', bytes)).units).toEqual(plain.units)
      }),
      { seed, numRuns: 100 },
    )
  })
})
