import { type ErrorCode, HovedgrepError } from '../../errors.ts'
import { visibleInLine } from '../../text/visible-text.ts'
import type { Position } from './located.ts'

/** Something wrong in a YAML file, and where. */
export interface Mistake {
  readonly at: Position
  /** What is wrong, in Norwegian, with what was expected and what was got. */
  readonly what: string
  /** Set where a name or a description is absent and all else can be read without it. */
  readonly absent?: true
}

/** Takes a mistake down and goes on, so that the user gets all of them at once. */
export type Report = (at: Position, what: string, absent?: true) => void

/** A list of mistakes that grows by its `report`. */
export interface MistakeList {
  readonly all: readonly Mistake[]
  readonly report: Report
}

/** An empty list of mistakes. */
export function createMistakeList(): MistakeList {
  const all: Mistake[] = []
  return {
    all,
    report: (at, what, absent) => {
      all.push(absent === undefined ? { at, what } : { at, what, absent })
    },
  }
}

/**
 * Makes one error of all mistakes in a file: a heading, then a line `file:line:column what` for each, in the order of
 * the file. The error's place is that of the first.
 * @param what - what the file is, such as “taksonomien”
 * @param mistakes - at least one
 */
export function mistakesError(
  code: ErrorCode,
  what: string,
  source: string,
  mistakes: readonly Mistake[],
  hint: string,
): HovedgrepError {
  const sorted = [...mistakes].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
  const lines = sorted.map(({ at, what }) => `  ${visibleInLine(`${source}:${at.line}:${at.column} ${what}`)}`)
  const message = `${what} har ${mistakes.length} feil:\n${lines.join('\n')}`
  return new HovedgrepError(code, message, { place: { source, place: `line:${sorted[0]?.at.line ?? 1}` }, hint })
}
