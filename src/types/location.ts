/** Where something stands in a text file, as an editor shows it. Columns count UTF-16 units from 1. */
export interface TextLocation {
  /** Physical line, integer ≥ 1. */
  readonly line: number
  /** Of the first character that is meant. */
  readonly column: number
  /** After the last character that is meant in this line; the same as `column` where nothing stands there. */
  readonly endColumn: number
  /** The line around what is meant, without its line end; at most some hundred characters of a long one. */
  readonly text: string
  /** Column at which `text` begins. */
  readonly textColumn: number
  /** Length of the whole line in UTF-16 units, without its line end. */
  readonly lineLength: number
}
