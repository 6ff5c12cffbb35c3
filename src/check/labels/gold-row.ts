/** A row of a gold file: which input it is about, and what people say of it. */
export interface GoldRow {
  /** The gold file, and where the row stands in it: `row:17`. */
  readonly source: string
  readonly place: string
  /** Id of the input, whole or as the input's own table has it; empty where the row has none. */
  readonly id: string
  /** Source of the input, and its place there (`row:17`, `line:42`); empty where the row does not say. */
  readonly inputSource: string
  /** That source as the gold file has it, whatever it is called as an input; with `--redact` as {@link GoldRow.inputSource}. */
  readonly writtenSource: string
  readonly inputPlace: string
  /** Hash of the input's whole text, folded; 0 where the row does not have it. */
  readonly textHash: number
  /** Letters and digits that the input's text must hold; empty where the row does not say. */
  readonly snippet: string
  /** Labels as written. */
  readonly primary: string
  readonly secondary: string
}
