/**
 * A comment that somebody wrote for hovedgrep into a Markdown file, such as `<!-- hovedgrep-disable too-short -- why -->`.
 * It is no part of the ledger. Whoever reads it decides what it means.
 */
export interface SourceNote {
  readonly source: string
  /** Where it begins to hold, `line:42`: its own line, or the line where the block begins that it stands in. */
  readonly place: string
  /** Where the block begins that it stands in, or else the next one, `line:43`; empty when none comes. */
  readonly block: string
  /** What it says, without the marks of the comment, at most {@link longestNote} characters. */
  readonly text: string
}

/** Longest text of a {@link SourceNote}, in UTF-16 units. */
export const longestNote = 1000

/** Notes of one source that are followed; a reader gives at most one more, so that this can be told. */
export const mostNotes = 1000
