import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/read/open-source.ts'
import { createSegmenter } from '../../src/segment/segmenter.ts'
import { runInProcess } from '../support/cli-run.ts'
import { createWorkspace } from '../support/workspace.ts'

const word = fc.constantFrom(
  'torgleie',
  'blåbær',
  'søppel',
  'A\u030As',
  'konsert,',
  '«ja»',
  '*',
  '-',
  '"',
  "'",
  ';',
  '=1',
  '1.',
)
const space = fc.constantFrom(' ', ' ', '  ', '\t', '\u00A0', '')
const words = fc
  .array(fc.tuple(word, space), { maxLength: 12 })
  .map((parts) => parts.map(([one, gap]) => one + (gap === '' ? ' ' : gap)).join(''))
const around = fc.tuple(space, words, space).map((parts) => parts.join(''))
const newline = fc.constantFrom('\n', '\n', '\r\n')

/** A cell, in quotes where it must be, and now and then badly. */
const cell = fc.tuple(around, fc.constantFrom('as-needed', 'always', 'never')).map(([text, how]) => {
  const isNeeded = /["\n;]/.test(text)
  return how === 'always' || (how === 'as-needed' && isNeeded) ? `"${text.replaceAll('"', '""')}"` : text
})
const name = fc.constantFrom('Bø kommune', 'bø  kommune', ' BØ KOMMUNE', 'Ola', '"Ås; og co"', '')
const id = fc.constantFrom('A-1', ' A-2', 'A\u030A-3', '"A-4 "', 'A  5', '')
const row = fc.tuple(id, name, cell, newline).map(([a, b, c, end]) => `${a};${b};${c}${end}`)
const table = fc.array(row, { maxLength: 8 }).map((rows) => `Id;Avsender;Innspill\n${rows.join('')}`)
const document = fc.array(fc.tuple(around, newline), { maxLength: 12 }).map((lines) => lines.flat().join(''))
const jsonl = fc
  .array(fc.tuple(space, around, space, newline), { maxLength: 6 })
  .map((lines) =>
    lines.map(([before, text, after, end]) => before + JSON.stringify({ tekst: text }) + after + end).join(''),
  )

const file = fc.oneof(
  fc.record({ name: fc.constant('svar.csv'), text: table }),
  fc.record({ name: fc.constantFrom('brev.txt', 'notat.md'), text: document }),
  fc.record({ name: fc.constant('svar.jsonl'), text: jsonl }),
)
const encoding = fc.constantFrom('utf8', 'win1252', 'utf-16le', 'mixed', 'marked')

function encode(text: string, how: string): Buffer {
  if (how === 'marked') return Buffer.from(`\uFEFF${text}`)
  if (how === 'utf-16le') return iconv.encode(text, how, { addBOM: true })
  if (how !== 'mixed') return iconv.encode(text, how)
  return Buffer.concat(text.split(/(?<=\n)/).map((line, at) => iconv.encode(line, at % 2 === 0 ? 'utf8' : 'win1252')))
}

/** What the file says: texts, ids and ledger. Read by other means than the fix has. */
async function contentOf(path: string, source: string): Promise<unknown> {
  const format = source.endsWith('csv')
    ? 'csv'
    : source.endsWith('md')
      ? 'markdown'
      : source.endsWith('txt')
        ? 'text'
        : 'jsonl'
  const bytes = readFileSync(path)
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield bytes
  }
  const segmenter = createSegmenter(source, {}, { onFinding: () => {}, onSetAside: () => {} })
  const inputs: unknown[] = []
  for await (const units of readSource({ name: source, stream: stream(), format }, {}, () => {}))
    for (const { id, place, text } of segmenter.push(units)) inputs.push([id, place, text])
  return { inputs, ledger: segmenter.ledger }
}

describe('check --fix', () => {
  it('never changes the text, the id or the place of an input, nor the ledger, and is done after one time', async () => {
    let changed = 0
    await fc.assert(
      fc.asyncProperty(file, encoding, async ({ name, text }, how) => {
        const place = await createWorkspace()
        try {
          const path = join(place.path, name)
          const bytes = encode(text, how)
          writeFileSync(path, bytes)
          const before = await contentOf(path, name)
          const fix = (...more: string[]) =>
            runInProcess(['check', '--fix', '--dry-run', ...more, name], { cwd: place.path })
          const shown = await fix()
          expect(readFileSync(path)).toEqual(bytes)
          await runInProcess(['check', '--fix', '--model', 'keyword', '--quiet', name], { cwd: place.path })
          const after = readFileSync(path)
          expect(await contentOf(path, name)).toEqual(before)
          expect(shown.stderr.includes('Vil rette')).toBe(!after.equals(bytes))
          if (!after.equals(bytes)) changed++
          expect((await fix()).stderr).not.toContain('Vil rette')
        } finally {
          await place.remove()
        }
      }),
      { seed: 64, numRuns: 40 },
    )
    expect(changed).toBeGreaterThan(10)
  })
})
