/** A place in a file: enough for a person to find it again. */
export interface Place {
  /** The source (path as given, `/` on every system), or `stdin`. */
  readonly source: string
  /** Place inside the source in the notation of the outputs: `row:17 column:Innspill`, `line:42`; empty for the whole file. */
  readonly place: string
}
