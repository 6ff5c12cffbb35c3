import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNames } from '../../src/read/registry.ts'
import { readBytes, segment } from '../unit/read/read-fixture.ts'

const seed = 20190412
const small = { maxRecordBytes: 300, maxDocumentBytes: 5000 }

/** Bytes with a liking for what readers stumble over. */
const nasty = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)),
      fc
        .constantFrom('"', '""', ';', ',', '\t', '|', '\n', '\r\n', '\r', '\0', '- ', '# ', '> ', '```\n', '---\n')
        .map(Buffer.from),
      fc
        .constantFrom(
          'innspill',
          'a;b',
          '1,2',
          'æøå',
          '| a | b |\n|---|---|\n',
          '**x**',
          '{"text": "x"}\n',
          '😀',
          '\uFEFF',
        )
        .map(Buffer.from),
      fc.string({ maxLength: 20, unit: 'grapheme' }).map((text) => Buffer.from(text)),
    ),
    { maxLength: 40 },
  )
  .map((parts) => Buffer.concat(parts))

describe.each(formatNames)('the %s reader', (format) => {
  it('survives any bytes: findings, units and a balanced ledger, never a crash.', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (bytes) => {
        const { units } = await readBytes(format, bytes, small)
        const { isBalanced, ledger, inputs } = segment(units)
        expect(isBalanced).toBe(true)
        if (bytes.length > 0 && format !== 'csv') expect(ledger.read).toBeGreaterThan(0)
        expect(new Set(inputs.map((input) => input.id)).size).toBe(inputs.length)
      }),
      { seed, numRuns: 300 },
    )
  })

  it('gives the same units and findings however the bytes are cut into chunks.', async () => {
    await fc.assert(
      fc.asyncProperty(
        nasty,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        async (bytes, sizes) => {
          expect(await readBytes(format, bytes, small, sizes)).toEqual(await readBytes(format, bytes, small))
        },
      ),
      { seed, numRuns: 200 },
    )
  })
})

describe('inputs of running text', () => {
  it.each(['markdown', 'text'] as const)(
    'of the %s reader begin in the line that their place names.',
    async (format) => {
      const words = fc.array(fc.constantFrom('vi', 'trenger', 'flere', 'busser', 'og', 'mer', 'tillit', 'æøå'), {
        minLength: 2,
        maxLength: 9,
      })
      const mark = fc.constantFrom('', '', '- ', '* ', '1. ', '> ')
      const block = fc
        .tuple(fc.constantFrom('\n', '\n\n'), mark, words)
        .map(([gap, sign, parts]) => `${gap}${sign}${parts.join(' ')}`)
      await fc.assert(
        fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 12 }), async (blocks) => {
          const content = blocks.join('')
          const lines = content.split('\n')
          const { inputs } = segment((await readBytes(format, content)).units)
          for (const input of inputs) {
            const line = lines[Number(input.place.slice('line:'.length)) - 1] ?? ''
            expect(line).toContain(input.text.split('\n')[0]?.split(' ').slice(0, 2).join(' '))
          }
        }),
        { seed, numRuns: 200 },
      )
    },
  )
})
