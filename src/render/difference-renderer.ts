import type { Difference } from '../types/difference.ts'
import type { RenderOptions } from './renderer.ts'

/** Writes a comparison of two rounds. Pure; the text ends with a line break, its lines with `\n`. */
export type RenderDifference = (difference: Difference, options: RenderOptions) => string

/** A way of writing a comparison. */
export interface DifferenceRenderer {
  /** One sentence for the documentation, in bokmål. */
  readonly description: string
  /** Usual ending of a file name, with its dot. */
  readonly extension: string
  /** Loads the code when it is asked for. */
  readonly load: () => Promise<RenderDifference>
}
