// Large files of one kind: the same sign over and over, and structures within structures. Each must take at most a second
// of processor time a megabyte, on a machine as quick as the one that the limit was set on. One that takes long is read at
// two sizes, and for twice as much must not take much more than twice the time.
import { mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { timeLimit } from './check-case.ts'
import { checkFile } from './check-file.ts'
import { broken } from './generate/generated.ts'
import { depths, fills, repeated, signs } from './generate/large.ts'
import { slowness } from './pace.ts'
import { unpackedBytes } from './unpacked-bytes.ts'
import type { Task } from './worker.ts'

/** Bytes of the smaller one of two files. */
const size = 500_000

/** Levels of the less deep one of two files. */
const levels = 5000

/** Growth above which time is not in proportion to size, and milliseconds below which growth says nothing. */
const steep = 3.2
const brief = 300

const task: Task = JSON.parse(process.argv[2] ?? '{}')

/**
 * Milliseconds more for each piece that comes out, and in Markdown and mails for each line: a megabyte of single letters
 * is half a million inputs, and nobody reads as many in a second. The parsers of Markdown, mails and Word take their
 * time for each point (and each quote in it), each inner mail and each row.
 */
const perPiece = { markdown: 0.6, docx: 0.15, eml: 0.2 }[task.kind as string] ?? 0.05
const countsLines = task.kind === 'markdown' || task.kind === 'eml'
const total = { files: 0, bytes: 0, slowest: 0, ratio: 0, worst: '' }
const progress = openSync(task.progress, 'w')

function tell(name: string, law: string, detail: string, bytes: Buffer): void {
  process.send?.({ breach: { kind: task.kind, at: name, law, detail } })
  mkdirSync(task.failures, { recursive: true })
  writeFileSync(
    join(task.failures, `${task.kind}-${name.replace(/[^\w ]/g, (sign) => `%${sign.codePointAt(0)}`)}`),
    bytes,
  )
}

/** What reading took, and the pieces that came out. */
interface Cost {
  readonly milliseconds: number
  readonly pieces: number
}

/** Processor time, the least of two tries where the first takes long; undefined if a law is broken. */
async function costOf(name: string, bytes: Buffer, enough: number): Promise<Cost | undefined> {
  let milliseconds = Number.POSITIVE_INFINITY
  let pieces = 0
  for (let tries = 0; tries < 2 && milliseconds > enough + perPiece * pieces; tries++) {
    const where = `${name.slice(0, 60).replace(/\s/g, ' ')}, ${bytes.length} bytes, try ${tries + 1}`
    writeSync(progress, where.padEnd(100), 0)
    const before = process.cpuUsage()
    const verdict = await checkFile(task.kind, broken(bytes))
    const { user, system } = process.cpuUsage(before)
    milliseconds = Math.min(milliseconds, (user + system) / 1000)
    if ('law' in verdict) {
      tell(name, verdict.law, verdict.detail, bytes)
      return undefined
    }
    pieces = countsLines ? Math.max(verdict.units, bytes.toString().split('\n').length) : verdict.units
  }
  return { milliseconds, pieces }
}

/** Reads a file at two sizes. Of a packed one the limit counts the bytes within. */
async function compare(name: string, make: (size: number) => Buffer, small: number) {
  const large = make(2 * small)
  const weight = unpackedBytes(large)
  const limit = timeLimit(weight)
  const cost = await costOf(name, large, limit)
  total.files++
  total.bytes += large.length
  if (cost === undefined) return
  const { milliseconds, pieces } = cost
  total.slowest = Math.max(total.slowest, milliseconds / Math.max(1, weight / 1e6))
  const spent = `${Math.round(milliseconds)} ms for ${large.length} bytes, ${pieces} pieces`
  const allowed = limit + perPiece * pieces
  if (milliseconds > allowed && milliseconds > allowed * slowness()) tell(name, 'time', spent, large)
  if (milliseconds < brief) return
  const half = (await costOf(name, make(small), limit))?.milliseconds
  total.files++
  if (half === undefined) return
  let ratio = milliseconds / half
  // What takes a fraction of a second is at the mercy of the garbage collector: what grows, grows on with the size.
  if (ratio > steep) {
    const larger = (await costOf(name, make(4 * small), 2 * limit))?.milliseconds
    total.files++
    if (larger === undefined) return
    ratio = Math.min(ratio, larger / milliseconds)
  }
  if (ratio > total.ratio) Object.assign(total, { ratio, worst: name.slice(0, 40) })
  if (ratio > steep) tell(name, 'growth', `half as large ${Math.round(half)} ms, ${spent}`, large)
}

for (const [way, fill] of Object.entries(fills[task.kind]))
  for (const token of way === 'alone' ? repeated : signs)
    await compare(`${JSON.stringify(token)} ${way}`, (bytes) => fill(token, bytes), size)
for (const [way, make] of Object.entries(depths[task.kind] ?? {})) await compare(`${levels} ${way}`, make, levels)
process.send?.({ total }, () => process.exit(0))
