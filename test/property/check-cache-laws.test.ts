import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { files } from '../cli/files.ts'
import { runInProcess } from '../support/cli-run.ts'
import { createWorkspace } from '../support/workspace.ts'

const sentence = fc.constantFrom(
  'Torgleien er for høy for dem som selger jordbær.',
  'Vi vil ha konsert hver lørdag, og søppelkasser etterpå.',
  'Kari Nordmann, kari@eksempel.no, vil ha mindre søppel på torget.',
  'A busker on every corner, please, and less litter in the morning.',
  'Ja',
  '',
)
const name = fc.constantFrom('svar.csv', 'mer/svar.csv', 'brev.txt', 'notat.md', 'mer/brev.txt')

/** What may happen to a corpus between two runs. */
const edit = fc.oneof(
  { weight: 4, arbitrary: fc.record({ write: name, texts: fc.array(sentence, { minLength: 1, maxLength: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ remove: name }) },
  { weight: 1, arbitrary: fc.record({ damage: fc.nat(), with: fc.constantFrom('flip', 'cut', 'replace') }) },
  { weight: 1, arbitrary: fc.constant({ nothing: true }) },
)
const flags = fc.constantFrom<readonly string[]>(
  [],
  [],
  ['--redact'],
  ['--rule', 'campaign=off'],
  ['--min-words', '7'],
  ['--text-column', 'Svar'],
)

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function contentOf(file: string, texts: readonly string[]): string {
  if (!file.endsWith('.csv')) return `${texts.join('\n\n')}\n`
  return `Nr;Avsender;Svar\n${texts.map((text, at) => `${at};Kari;"${text}"`).join('\n')}\n`
}

function apply(folder: string, cache: string, change: Edit): void {
  if ('write' in change) {
    mkdirSync(dirname(join(folder, change.write)), { recursive: true })
    writeFileSync(join(folder, change.write), contentOf(change.write, change.texts))
  } else if ('remove' in change) rmSync(join(folder, change.remove), { force: true })
  else if ('damage' in change) damage(cache, change)
}

function damage(cache: string, { damage: at, with: how }: Extract<Edit, { damage: number }>): void {
  const entries = readdirSync(cache).filter((entry) => /\.(?:rows|flaws)$/.test(entry))
  const entry = join(cache, entries[at % entries.length] ?? '')
  const bytes = readFileSync(entry)
  if (how === 'flip') bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 0x20
  const other = join(cache, entries[(at + 1) % entries.length] ?? '')
  writeFileSync(
    entry,
    how === 'cut' ? bytes.subarray(0, at % bytes.length) : how === 'flip' ? bytes : readFileSync(other),
  )
}

describe('check --cache', () => {
  it('answers byte for byte as without a cache, whatever has been done to the files and to the cache', async () => {
    const world = fc.array(fc.tuple(edit, flags), { minLength: 2, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(world, async (steps) => {
        const place = await createWorkspace({
          'torget.yaml': files['torget.yaml'] ?? '',
          'inn/fast.txt': 'Torgleie.\n',
        })
        const cache = join(place.path, 'inn', '.hovedgrep-cache')
        try {
          const check = (words: readonly string[]) =>
            runInProcess(['check', 'inn', '--taxonomy', 'torget.yaml', '--format', 'json', ...words], {
              cwd: place.path,
            })
          const cached = ['--cache', '--cache-location', 'inn/.hovedgrep-cache']
          await check(cached)
          for (const [change, words] of steps) {
            apply(join(place.path, 'inn'), cache, change)
            const plain = await check([...words, '--no-cache', '--cache-location', 'inn/.hovedgrep-cache'])
            for (let round = 0; round < 2; round++) expect(await check([...words, ...cached])).toEqual(plain)
          }
        } finally {
          await place.remove()
        }
      }),
      { seed: 61, numRuns: 12 },
    )
  })
})
