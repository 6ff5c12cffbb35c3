import { githubFailure } from '../../check/format/github.ts'
import { exitCodeOf, HovedgrepError } from '../../errors.ts'
import type { CommandResult, Io } from '../io.ts'
import { writeWhole } from '../output.ts'
import type { FindingOutput } from './finding-outputs.ts'

/**
 * Runs a check; where it cannot be carried out for something that the user can mend, and annotations were to go to the log,
 * writes one for it. In a workflow a mistake in the configuration is then seen beside its line, and not only in the log.
 * @throws what the work throws
 */
export async function withAnnotation(
  io: Io,
  outputs: readonly FindingOutput[],
  work: () => CommandResult,
): CommandResult {
  try {
    return await work()
  } catch (error) {
    const isWanted = outputs.some(({ format, path }) => format === 'github' && path === undefined)
    if (isWanted && error instanceof HovedgrepError && exitCodeOf[error.code] === 2) {
      // Where standard output is what failed, the error itself says so.
      await writeWhole(io, undefined, githubFailure(failureOf(error))).catch(() => undefined)
    }
    throw error
  }
}

function failureOf({ message, hint = '', place }: HovedgrepError): Parameters<typeof githubFailure>[0] {
  const line = /^line:(\d+)/.exec(place?.place ?? '')?.[1]
  const path = place === undefined || ['-', 'stdin'].includes(place.source) ? '' : place.source
  return { message, hint, path, line: line === undefined ? undefined : Number(line) }
}
