import type { Place } from './types/place.ts'

/**
 * Exit code of the process. 0 done and clean · 1 `check` found something at or above its failing severity, or an
 * `evaluate` gate was missed · 2 the user can mend it · 3 our own bug · 130 stopped with Ctrl-C. (A process that is told
 * to end, or whose terminal closes, ends with 143 or 129: see bin/hovedgrep.js.)
 */
export type ExitCode = 0 | 1 | 2 | 3 | 130

/** Exit code of each error code: a new code without an exit code does not compile. Every code stands in docs/errors.md. */
export const exitCodeOf = {
  /** A command, option or argument that does not exist or does not fit. */
  USAGE: 2,
  /** `hovedgrep.yaml` has a mistake. */
  CONFIG_INVALID: 2,
  /** A named file or folder does not exist. */
  INPUT_MISSING: 2,
  /** A file exists but cannot be opened or read. */
  INPUT_UNREADABLE: 2,
  /** A path, glob or folder holds no file that can be read. */
  INPUT_NONE: 2,
  /** A named column is not in the file. */
  COLUMN_MISSING: 2,
  /** A file's kind cannot be told from its name and none was given. */
  FORMAT_UNKNOWN: 2,
  /** The taxonomy file has a mistake. */
  TAXONOMY_INVALID: 2,
  /** A file given as a model is none, is damaged, or was trained for another taxonomy. */
  MODEL_INVALID: 2,
  /** Labelled rows cannot be used for training. */
  TRAINING_INVALID: 2,
  /** Gold labels cannot be used for measuring. */
  GOLD_INVALID: 2,
  /** A result file (JSON Lines from `classify`) is damaged or of another format version. */
  RESULT_INVALID: 2,
  /** A baseline of `check` is damaged, of another version, or does not fit the run. */
  BASELINE_INVALID: 2,
  /** `--changed-since` cannot be answered: git is missing, the folder is in no repository, or the reference is unknown. */
  CHANGES_UNKNOWN: 2,
  /** `explain` was asked for an id that is in none of the inputs. */
  ID_UNKNOWN: 2,
  /** The output cannot be written. */
  OUTPUT_FAILED: 2,
  /** The ledger does not balance: an input was lost or made up. */
  LEDGER_UNBALANCED: 3,
  /** Something that cannot happen happened. */
  INTERNAL: 3,
} as const satisfies Record<string, ExitCode>

/** Closed list of error codes. */
export type ErrorCode = keyof typeof exitCodeOf

/**
 * The one error class that hovedgrep throws: we cannot go on. (Flaws of the data are findings, not errors.)
 * Its message says what is wrong, what was expected and what was got; `hint` says the next thing to try.
 */
export class HovedgrepError extends Error {
  /** Which kind of error; decides the exit code. */
  readonly code: ErrorCode
  /** Where, if it has a place. */
  readonly place: Place | undefined
  /** The next thing to try, if there is one. */
  readonly hint: string | undefined

  constructor(code: ErrorCode, message: string, detail: { place?: Place; hint?: string; cause?: unknown } = {}) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause })
    this.name = 'HovedgrepError'
    this.code = code
    this.place = detail.place
    this.hint = detail.hint
  }
}
