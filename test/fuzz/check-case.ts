import { type Breach, checkFile, type FileCounts } from './check-file.ts'
import { createDraw } from './draw.ts'
import type { Generated, Kind } from './generate/generated.ts'
import { generators } from './generate/generators.ts'
import { slowness } from './pace.ts'

/** One in so many files is read a second time, in other pieces, and must give the same. */
const repeatEvery = 16

/** Milliseconds of processor time that a file may take: a second for each megabyte, and never less than a second. */
export function timeLimit(bytes: number): number {
  return Math.max(1000, bytes / 1000)
}

/** The file that a seed, a kind and a number stand for. */
export function caseOf(seed: number, kind: Kind, at: number): Generated {
  return generators[kind](createDraw(seed, kind, at))
}

/** What a file gave, with the time that it took. */
export type CaseResult = (FileCounts | Breach) & { readonly milliseconds: number }

/**
 * Holds a file to all laws: those of {@link checkFile}, that the same bytes give the same, and the limit of time.
 * @param limit - milliseconds of processor time that it may take
 */
export async function checkCase(
  kind: Kind,
  file: Generated,
  at: number,
  limit = timeLimit(file.bytes.length),
): Promise<CaseResult> {
  const start = performance.now()
  const isRepeated = at % repeatEvery === 0
  const verdict = await checkFile(kind, file, undefined, isRepeated)
  const milliseconds = performance.now() - start
  if ('law' in verdict) return { ...verdict, milliseconds }
  // The clock on the wall also counts what others do with the machine: only processor time, of a second try, convicts.
  if (milliseconds > limit) {
    const before = process.cpuUsage()
    await checkFile(kind, file)
    const { user, system } = process.cpuUsage(before)
    const spent = (user + system) / 1000
    if (spent > limit * slowness())
      return { law: 'time', detail: `${Math.round(spent)} ms for ${file.bytes.length} bytes`, milliseconds }
  }
  const { digest, ...counts } = verdict
  if (isRepeated) {
    const again = await checkFile(kind, file, 1 + (at % 1000), true)
    if ('law' in again || again.digest !== digest) return { law: 'same bytes, same units', detail: '', milliseconds }
  }
  return { ...counts, milliseconds }
}
