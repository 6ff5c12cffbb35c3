import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Small projects' worth of bad imports: what each file says, and the rule that it breaks. */
const offenders: readonly (readonly [file: string, code: string, rule: string])[] = [
  ['src/render/rings/one.ts', "import { two } from './two.ts'\nexport const one = two", 'no-cycles'],
  ['src/classify/a.ts', "export { x } from '../segment/x.ts'", 'stages-do-not-know-each-other'],
  ['src/aggregate/a.ts', "export type { X } from '../evaluate/x.ts'", 'stages-do-not-know-each-other'],
  ['src/check/a.ts', "export { x } from '../analyse.ts'", 'stages-never-look-up'],
  ['src/load.ts', "export { x } from './cli/x.ts'", 'nothing-imports-cli'],
  ['src/classify-texts.ts', "export { x } from './read/x.ts'", 'only-loading-reads'],
  ['src/text/reads.ts', "export { x } from '../read/x.ts'", 'only-loading-reads'],
  ['src/campaign/core.ts', "export { readFileSync } from 'node:fs'", 'pure-core'],
  ['src/index.ts', "export { cwd } from 'node:process'", 'pure-core'],
  ['src/read/net.ts', "export { get } from 'node:https'", 'offline'],
  ['src/cli/starts.ts', "export { execFile } from 'node:child_process'", 'starts-no-program'],
  ['src/taxonomy/up.ts', "export { x } from '../render/x.ts'", 'floor-never-looks-up'],
  ['src/errors.ts', "export { x } from './check/x.ts'", 'floor-never-looks-up'],
  ['src/numeric/words.ts', "export { x } from '../text/x.ts'", 'numeric-knows-no-words'],
  ['src/text/subject.ts', "export { x } from '../taxonomy/x.ts'", 'text-knows-no-taxonomy'],
  ['src/personal/levers.ts', "export { x } from '../taxonomy/x.ts'", 'personal-knows-no-taxonomy'],
  ['src/types/helper.ts', "export { x } from '../numeric/x.ts'", 'types-are-the-floor'],
  [
    'src/segment/stems.ts',
    "export { default as stem } from 'natural/lib/natural/stemmers/porter_stemmer.js'",
    'natural-only-for-stemming',
  ],
  ['src/text/stem.ts', "export { default as natural } from 'natural'", 'natural-by-deep-paths'],
  ['src/render/colour.ts', "export { Chalk } from 'chalk'", 'terminal-only-in-cli'],
  ['src/evaluate/alone.ts', 'export const nobody = 1', 'everything-is-used'],
  ['src/read/lost.ts', "export { x } from './not-there.ts'", 'everything-is-found'],
]

/** What the offenders import, and imports that are allowed. */
const innocents: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['segment', 'evaluate', 'cli', 'read', 'render', 'check', 'text', 'taxonomy', 'numeric'].map((room) => [
      `src/${room}/x.ts`,
      'export const x = 1\nexport type X = number',
    ]),
  ),
  // The other half of the ring, which is told of once.
  'src/render/rings/two.ts': "import { one } from './one.ts'\nexport const two = one",
  'src/analyse.ts': "export { x } from './segment/x.ts'",
  'src/cli/good.ts':
    "export { Chalk } from 'chalk'\nexport { readFileSync } from 'node:fs'\nexport { x } from '../read/x.ts'",
  'src/read/good.ts': "export { readFileSync } from 'node:fs'\nexport { x } from '../taxonomy/x.ts'",
  'src/classify/good.ts': "export { x } from '../text/x.ts'\nexport { x as y } from '../taxonomy/x.ts'",
  'node_modules/natural/package.json': '{"name":"natural","version":"1.0.0","main":"index.js"}',
  'node_modules/natural/index.js': 'module.exports = {}',
  'node_modules/natural/lib/natural/stemmers/porter_stemmer.js': 'module.exports = {}',
  'node_modules/chalk/package.json': '{"name":"chalk","version":"1.0.0","type":"module","exports":"./index.js"}',
  'node_modules/chalk/index.js': 'export class Chalk {}',
  'package.json': '{"name":"x","type":"module","devDependencies":{"natural":"1","chalk":"1"}}',
  'tsconfig.json': '{"compilerOptions":{"module":"nodenext","allowImportingTsExtensions":true,"noEmit":true}}',
}

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[]
  }
}

/** Runs the project's own rules over a folder. */
async function cruise(folder: string): Promise<string[]> {
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const words = [tool, '--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', 'src']
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: folder, maxBuffer: 1e8 }).catch(
    // It ends with the number of violations.
    (error: { stdout: string }) => error,
  )
  const result: Cruise = JSON.parse(stdout)
  return result.summary.violations.map(({ from, rule }) => `${from} ${rule.name}`)
}

describe('the import rules', () => {
  let folder = ''
  let found: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hovedgrep-rules-'))
    const files = [...Object.entries(innocents), ...offenders.map(([file, code]) => [file, code] as const)]
    for (const [file, code] of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await writeFile(join(folder, file), `${code}\n`)
    }
    found = await cruise(folder)
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(offenders)('catch %s, which says %j (%s).', (file, _code, rule) => {
    expect(found).toContain(`${file} ${rule}`)
  })

  it('let every allowed import pass.', () => {
    const guilty = new Set(offenders.map(([file]) => file))
    expect(found.filter((violation) => !guilty.has(violation.split(' ')[0] ?? ''))).toEqual([])
  })

  it('each say in a sentence what to do instead, and each has an offender here.', async () => {
    const url = new URL('../../.dependency-cruiser.mjs', import.meta.url).href
    const { default: config }: { default: { forbidden: readonly { name: string; comment: string }[] } } = await import(
      url
    )
    for (const { name, comment } of config.forbidden) expect(comment, name).toMatch(/^\S.{30,}\.$/)
    expect(new Set(offenders.map(([, , rule]) => rule))).toEqual(new Set(config.forbidden.map(({ name }) => name)))
  })
})
