// One process of a fuzz run: takes one kind of file, and cases one after another, until its time is up. Tells its
// parent of each breach, and at the end of what came out. Where it is stands in a file, for a process in an endless loop
// tells nobody anything.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { caseOf, checkCase } from './check-case.ts'
import { checkFile } from './check-file.ts'
import type { Generated, Kind } from './generate/generated.ts'
import { minimise } from './minimise.ts'

/** What the parent asks for. */
export interface Task {
  readonly kind: Kind
  readonly seed: number
  readonly first: number
  readonly runs: number
  readonly seconds: number
  readonly progress: string
  readonly failures: string
}

const task: Task = JSON.parse(process.argv[2] ?? '{}')
const total = {
  files: 0,
  bytes: 0,
  units: 0,
  inputs: 0,
  setAside: 0,
  unreadable: 0,
  findings: 0,
  soundFiles: 0,
  slowest: 0,
}

/** Saves a file that broke a law, as it was and as small as it still breaks it. */
async function save(file: Generated, law: string, detail: string, at: number): Promise<void> {
  const { kind, seed, failures } = task
  const name = join(failures, `${kind}-${seed}-${at}`)
  mkdirSync(failures, { recursive: true })
  writeFileSync(`${name}.full`, file.bytes)
  writeFileSync(
    `${name}.json`,
    JSON.stringify({ kind, seed, case: at, law, detail, options: file.options }, undefined, 2),
  )
  // Without its parts a file has lost its markers too, and time is not worth halving.
  if (law === 'time' || law === 'every marker comes out') return
  const small = await minimise(file.bytes, async (bytes) => {
    const verdict = await checkFile(kind, { ...file, bytes })
    return 'law' in verdict && verdict.law === law
  })
  writeFileSync(`${name}.small`, small)
}

const progress = openSync(task.progress, 'w')
const end = performance.now() + task.seconds * 1000
const line = Buffer.alloc(12, ' ')
for (let at = task.first; at < task.first + task.runs && performance.now() < end; at++) {
  line.fill(' ').write(String(at))
  writeSync(progress, line, 0, line.length, 0)
  const file = caseOf(task.seed, task.kind, at)
  const result = await checkCase(task.kind, file, at)
  total.files++
  total.bytes += file.bytes.length
  if (file.markers > 0) total.soundFiles++
  total.slowest = Math.max(total.slowest, result.milliseconds)
  if ('law' in result) {
    process.send?.({ breach: { kind: task.kind, at, law: result.law, detail: result.detail } })
    await save(file, result.law, result.detail, at)
  } else {
    total.units += result.units
    total.inputs += result.inputs
    total.setAside += result.setAside
    total.unreadable += result.unreadable
    total.findings += result.findings
  }
}
closeSync(progress)
process.send?.({ total }, () => process.exit(0))
