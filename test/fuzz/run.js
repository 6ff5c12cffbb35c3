// `npm run fuzz`: makes files from a seed, reads them, and holds what comes out to the laws. See docs/robustness.md.
import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { install, root } from '../../bin/setup.js'

const kinds = ['csv', 'markdown', 'text', 'jsonl', 'json', 'html', 'docx', 'odt', 'xlsx', 'ods', 'pdf', 'eml', 'zip']
const usage = `npm run fuzz -- [--seed n] [--seconds n] [--reader name]… [--runs n] [--case n] [--no-shapes] [--markdown]
Readers: ${kinds.join(', ')}; all of them unless some are named. --seconds is for all of them together (600), --runs for each.
--case runs one case of one reader again. --no-shapes leaves out the large files.
Files that break a law are saved in ${join(tmpdir(), 'hovedgrep-fuzz')}.`

/** Milliseconds without progress after which a process counts as hanging. */
const hangs = 300_000

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        seed: { type: 'string', default: '1' },
        seconds: { type: 'string', default: '600' },
        runs: { type: 'string', default: '1000000000' },
        reader: { type: 'string', multiple: true, default: kinds },
        case: { type: 'string' },
        'no-shapes': { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      process.stdout.write(`${usage}\n`)
      process.exit(0)
    }
    const unknown = values.reader.find((name) => !kinds.includes(name))
    if (unknown !== undefined) throw new Error(`No reader is called ${unknown}.`)
    if (values.case !== undefined && values.reader.length !== 1) throw new Error('--case wants one --reader.')
    const [seed, seconds, runs] = [Number(values.seed), Number(values.seconds), Number(values.runs)]
    if (![seed, seconds, runs].every(Number.isFinite)) throw new Error('--seed, --seconds and --runs want numbers.')
    const first = values.case === undefined ? 0 : Number(values.case)
    const chosen = { seed, seconds, runs: values.case === undefined ? runs : 1, first, readers: values.reader }
    return { ...chosen, hasShapes: !values['no-shapes'] && values.case === undefined, isMarkdown: values.markdown }
  } catch (error) {
    process.stderr.write(`${error.message}\n${usage}\n`)
    process.exit(2)
  }
}

/** Node runs no TypeScript yet: the programs are bundled, where they find the packages. */
async function bundle() {
  const outdir = join(root, `node_modules/.cache/hovedgrep-fuzz-${process.pid}`)
  const entryPoints = ['worker', 'shapes'].map((name) => join(root, `test/fuzz/${name}.ts`))
  const options = {
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  }
  await build({ entryPoints, outdir, outExtension: { '.js': '.mjs' }, ...options })
  return outdir
}

/** Runs a program on a task, and again from the next case on if it hangs or dies. Gives what came out of all of it. */
function runTask(program, task, report) {
  const progress = join(folder, `${task.kind}.txt`)
  return new Promise((done) => {
    const child = fork(program, [JSON.stringify({ ...task, progress, failures })], {
      execArgv: ['--max-old-space-size=3000'],
    })
    const began = performance.now()
    let total
    let seen = ''
    let seenAt = performance.now()
    const at = () => {
      try {
        return readFileSync(progress, 'utf8').trim()
      } catch {
        return ''
      }
    }
    const watch = setInterval(() => {
      if (at() !== seen) [seen, seenAt] = [at(), performance.now()]
      else if (performance.now() - seenAt > hangs) child.kill('SIGKILL')
    }, 1000)
    child.on('message', (message) => {
      if (message.breach !== undefined) report(message.breach)
      if (message.total !== undefined) total = message.total
    })
    child.on('exit', async () => {
      clearInterval(watch)
      if (total !== undefined) return done([total])
      const isShape = program.includes('shapes')
      report({ kind: task.kind, at: at(), law: 'no hang, no crash of the process', detail: `see --case ${at()}` })
      if (isShape) return done([])
      const next = Number(at()) + 1
      const left = { runs: task.first + task.runs - next, seconds: task.seconds - (performance.now() - began) / 1000 }
      done(left.runs > 0 && left.seconds > 0 ? await runTask(program, { ...task, ...left, first: next }, report) : [])
    })
  })
}

const { seed, seconds, runs, first, readers, hasShapes, isMarkdown } = readArguments()
install()
const folder = mkdtempSync(join(tmpdir(), 'hovedgrep-fuzz-'))
const failures = join(tmpdir(), 'hovedgrep-fuzz')
mkdirSync(failures, { recursive: true })
const breaches = []
const report = (breach) => {
  breaches.push(breach)
  process.stderr.write(`${breach.kind} ${breach.at}: ${breach.law}: ${breach.detail.slice(0, 600)}\n`)
}
const programs = await bundle()

/** Two at a time: as many as CI has processors. */
async function runAll(tasks) {
  const results = new Map()
  const queue = [...tasks]
  const lane = async () => {
    for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
      process.stderr.write(`${task.kind} …\n`)
      results.set(task.kind, await runTask(join(programs, `${task.program}.mjs`), task, report))
    }
  }
  await Promise.all([lane(), lane()])
  return results
}

const share = (2 * seconds) / readers.length
const results =
  runs === 0
    ? new Map()
    : await runAll(readers.map((kind) => ({ program: 'worker', kind, seed, first, runs, seconds: Math.max(1, share) })))
const shapes = hasShapes
  ? await runAll(readers.map((kind) => ({ program: 'shapes', kind, seed, first: 0, runs: 1, seconds: 1 })))
  : new Map()
for (const made of [folder, programs]) rmSync(made, { recursive: true, force: true })

const sum = (parts, key) => parts.reduce((total, part) => total + part[key], 0)
const columns = ['files', 'soundFiles', 'units', 'inputs', 'setAside', 'unreadable', 'findings']
const rows = readers.map((kind) => {
  const parts = results.get(kind) ?? []
  const slowest = Math.max(0, ...parts.map((part) => part.slowest))
  return [
    kind,
    ...columns.map((key) => sum(parts, key)),
    sum(parts, 'bytes') / 1e6,
    slowest,
    breaches.filter((one) => one.kind === kind).length,
  ]
})
const totals = [
  'all',
  ...rows[0]
    .slice(1)
    .map((_, at) => (at === 8 ? Math.max : (...all) => all.reduce((a, b) => a + b))(...rows.map((row) => row[at + 1]))),
]
const head = [
  'reader',
  'files',
  'of them sound',
  'units',
  'inputs',
  'set aside',
  'unreadable',
  'findings',
  'MB',
  'slowest, ms',
  'breaches',
]
const grouped = (value) => (typeof value === 'string' ? value : Math.round(value).toLocaleString('en-GB'))

function show(lines) {
  const cells = lines.map((line) => line.map(grouped))
  const widths = cells[0].map((_, at) => Math.max(...cells.map((line) => line[at].length)))
  const pad = (line) => line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
  if (!isMarkdown) return cells.map((line) => pad(line).join('  ')).join('\n')
  const ruler = widths.map((_, at) => (at === 0 ? '---' : '---:'))
  return [cells[0], ruler, ...cells.slice(1)].map((line) => `| ${line.join(' | ')} |`).join('\n')
}

process.stdout.write(`seed ${seed}, Node ${process.versions.node}\n\n${show([head, ...rows, totals])}\n`)
if (hasShapes) {
  const table = readers.map((kind) => {
    const [part = { files: 0, bytes: 0, slowest: 0, ratio: 0, worst: 'did not end' }] = shapes.get(kind)
    return [kind, part.files, part.bytes / 1e6, part.slowest, part.ratio.toFixed(1), part.worst]
  })
  process.stdout.write(
    `\n${show([['reader', 'large files', 'MB', 'slowest, ms per MB', 'worst growth', 'of'], ...table])}\n`,
  )
}
if (breaches.length > 0) process.stdout.write(`\n${breaches.length} breaches; files in ${failures}\n`)
process.exitCode = breaches.length > 0 ? 1 : 0
