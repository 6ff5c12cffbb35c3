import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesAt, makePdf } from '../../support/make-pdf.ts'
import { readBytes, segment } from './read-fixture.ts'

const seed = 20190412

const whole = makePdf(
  [
    {
      texts: [
        { text: 'Innspill om innovasjon', x: 72, y: 60, size: 18, font: 'Helvetica-Bold' },
        ...linesAt(72, 100, ['Vi vil ha mer tillit til dem som gjør jobben', 'ute i kommunene.', '- Færre rapporter']),
      ],
      fields: [{ name: 'Svar', value: 'Ja, gjerne', x: 72, y: 300 }],
    },
    { hasImage: true },
    { texts: linesAt(72, 100, ['Vennlig hilsen oss']), comments: [{ kind: 'FreeText', text: 'Hm' }] },
  ],
  { info: { Title: 'Innspill', CreationDate: 'D:20240312' } },
)

/** What must hold whatever the bytes are. */
async function check(bytes: Uint8Array): Promise<void> {
  const { units, findings } = await readBytes('pdf', bytes)
  const { isBalanced, ledger, inputs } = segment(units)
  expect(isBalanced).toBe(true)
  expect(ledger.read).toBeGreaterThan(0)
  expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length)
  if (ledger.unreadable > 0) expect(findings.length).toBeGreaterThan(0)
}

describe('readPdf', () => {
  it('survives any bytes.', async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 400 }).map((tail) => Buffer.from(tail))
    const headed = bytes.map((tail) => Buffer.concat([Buffer.from('%PDF-1.4\n'), tail]))
    await fc.assert(fc.asyncProperty(fc.oneof(bytes, headed), check), { seed, numRuns: 60 })
  })

  it('survives files that end too soon.', async () => {
    const length = fc.integer({ min: 1, max: whole.length })
    await fc.assert(
      fc.asyncProperty(length, (end) => check(whole.subarray(0, end))),
      { seed, numRuns: 60 },
    )
  })

  it('survives files with wrong bits and wrong words.', async () => {
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
    const words = fc.array(
      fc.tuple(
        fc.nat(whole.length - 20),
        fc.constantFrom('endobj', ' 1 0 R ', '<<', ']', '/Kids [2 0 R]', '99999999', '-1', 'null'),
      ),
      { maxLength: 3 },
    )
    const broken = fc.tuple(flips, words).map(([bits, parts]) => {
      const bytes = Buffer.from(whole)
      for (const [at, bit] of bits) bytes[at] = (bytes[at] ?? 0) ^ bit
      for (const [at, word] of parts) bytes.write(word, at, 'latin1')
      return bytes
    })
    await fc.assert(fc.asyncProperty(broken, check), { seed, numRuns: 150 })
  })
})
