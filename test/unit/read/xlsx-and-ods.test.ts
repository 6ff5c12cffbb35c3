import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeOds, type OdsCell } from '../../support/make-ods.ts'
import { makeXlsx, unwritable } from '../../support/make-xlsx.ts'
import { readBytes, segment } from './read-fixture.ts'

const prose = 'Vi trenger mer tillit og færre rapporter i tjenestene våre'
const header = ['Id', 'Innspill']

const blns = fileURLToPath(new URL('../../../../shared/conformance/naughty-strings/blns.json', import.meta.url))

const word = fc.constantFrom(
  'vi',
  'vil',
  'ha',
  'flere',
  'busser',
  'på',
  'øya',
  'a;b',
  '"',
  'x',
  '=1',
  '#',
  'å\u030A',
  '😀',
  '  ',
)
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))

describe('laws of readXlsx and readOds', () => {
  it('gives the same inputs as the same table in CSV.', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(999), text, text), { minLength: 1, maxLength: 12 }),
        async (answers) => {
          const table = [
            ['Nr', 'Hva hindrer dere i dag?', 'Hva vil dere foreslå?'],
            ...answers.map((row) => row.map(String)),
          ]
          const csv = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\n')
          const cells: OdsCell[][] = table
          const read = async (format: 'csv' | 'xlsx' | 'ods', bytes: Uint8Array | string) =>
            segment((await readBytes(format, bytes)).units).inputs.map(({ text, question }) => [text, question])
          const expected = await read('csv', csv)
          expect(await read('xlsx', makeXlsx([{ name: 'Svar', rows: table }]))).toEqual(expected)
          expect(await read('ods', makeOds([{ name: 'Svar', rows: cells }]))).toEqual(expected)
        },
      ),
      { seed: 1, numRuns: 60 },
    )
  })

  it.skipIf(!existsSync(blns))(
    'brings naughty strings through unchanged (needs ../shared beside the project)',
    async () => {
      const strings: unknown = JSON.parse(readFileSync(blns, 'utf8'))
      if (!Array.isArray(strings)) throw new Error('blns.json holds no list')
      const texts = strings.map(String).filter((text) => text.trim() !== '')
      const clean = (all: readonly string[]) => all.map((text) => text.trim().replace(/\r\n?/g, '\n').normalize('NFC'))
      const read = async (format: 'xlsx' | 'ods', bytes: Uint8Array) =>
        segment((await readBytes(format, bytes)).units, { textColumns: ['Innspill'] }).inputs.map(({ text }) => text)
      const rows = (all: readonly string[]) => [header, ...all.map((text, index) => [String(index), text])]
      expect(texts.length).toBeGreaterThan(450)
      expect(await read('xlsx', makeXlsx([{ name: 'A', rows: rows(texts) }]))).toEqual(clean(texts))
      const writable = texts.filter((text) => !unwritable.test(text))
      expect(writable.length).toBeGreaterThan(450)
      expect(await read('ods', makeOds([{ name: 'A', rows: rows(writable) }]))).toEqual(clean(writable))
    },
  )

  const books = {
    xlsx: makeXlsx(
      [
        {
          name: 'Svar',
          rows: [['Høring'], [], header, ...Array.from({ length: 40 }, (_, row) => [row, `${prose} ${row}`])],
        },
        {
          name: 'Koder',
          rows: [
            ['Kode', 'Navn'],
            [1, 'Ja'],
            [2, 'Nei'],
          ],
          state: 'hidden',
        },
      ],
      { formats: [14] },
    ),
    ods: makeOds([
      {
        name: 'Svar',
        rows: [['Høring'], [], header, ...Array.from({ length: 40 }, (_, row) => [row, `${prose} ${row}`])],
      },
      {
        name: 'Koder',
        rows: [
          ['Kode', 'Navn'],
          [1, 'Ja'],
          [2, 'Nei'],
        ],
        isHidden: true,
      },
    ]),
  }

  it.each(['xlsx', 'ods'] as const)(
    'never throws and loses nothing unsaid, whatever the bytes: %s.',
    async (format) => {
      const whole = books[format]
      const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
        minLength: 1,
        maxLength: 6,
      })
      const broken = fc.oneof(
        fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
        fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.concat([whole.subarray(0, 40), bytes])),
        fc.nat(whole.length).map((length) => whole.subarray(0, length)),
        flips.map((changes) => {
          const bytes = Buffer.from(whole)
          for (const [at, change] of changes) bytes[at] = (bytes[at] ?? 0) ^ change
          return bytes
        }),
      )
      await fc.assert(
        fc.asyncProperty(broken, async (bytes) => {
          const { units, findings, infos } = await readBytes(format, bytes)
          const { isBalanced, ledger } = segment(units)
          expect([isBalanced, infos.length > 0]).toEqual([true, true])
          if (ledger.unreadable > 0) expect(findings.some(({ severity }) => severity === 'error')).toBe(true)
        }),
        { seed: 2, numRuns: 400 },
      )
    },
  )

  it.each(['xlsx', 'ods'] as const)('never throws for XML of any kind in a sheet: %s.', async (format) => {
    const names =
      format === 'xlsx'
        ? ['row', 'c', 'v', 'is', 't', 'r', 'rPh', 'sheetData']
        : ['table:table', 'table:table-row', 'table:table-cell', 'text:p', 'text:s', 'office:annotation', 'draw:frame']
    const attributes =
      format === 'xlsx'
        ? ['', ' r="B2"', ' r="0"', ' t="s"', ' s="7"', ' r="99999999999"', ' hidden="1"']
        : [
            '',
            ' table:number-rows-repeated="1048576"',
            ' table:number-columns-repeated="16384"',
            ' office:value-type="date" office:date-value="2019"',
            ' text:c="9999999"',
          ]
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('1', 'Innspill', ' ', prose),
        fc
          .tuple(fc.constantFrom(...names), fc.constantFrom(...attributes), fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, attribute, inner]) => `<${name}${attribute}>${inner.join('')}</${name}>`),
      ),
    })).node
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 6 }), async (trees) => {
        const bytes =
          format === 'xlsx'
            ? makeXlsx([{ name: 'A', data: trees.join('') }])
            : makeOds([{ name: 'A', data: trees.join('') }])
        const { units, rows } = await readBytes(format, bytes)
        expect(segment(units).isBalanced).toBe(true)
        const numbers = rows.map(({ row }) => row)
        expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other))
      }),
      { seed: 3, numRuns: 300 },
    )
  })

  it.each(['xlsx', 'ods'] as const)('gives the same units however the bytes arrive: %s.', async (format) => {
    const { units } = await readBytes(format, books[format])
    expect((await readBytes(format, books[format], {}, [1, 7, 100])).units).toEqual(units)
  })
})
