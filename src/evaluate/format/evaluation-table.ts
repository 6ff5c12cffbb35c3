/** A table of an evaluation, in words; what the text and the Markdown format have in common. */
export interface EvaluationTable {
  readonly title: string
  /** One or two sentences on how to read it; may be empty. */
  readonly note: string
  /** The first column is text, the others are numbers. */
  readonly header: readonly string[]
  /** As many cells as the header. No cell can move a cursor or break a line. */
  readonly rows: readonly (readonly string[])[]
}
