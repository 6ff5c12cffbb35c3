import type { Report } from '../../../types/report.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'

/** A way for a page of Markdown to show the inputs per lever beside their numbers. */
export interface MarkdownChart {
  /** A few words for the help text, in bokmål. */
  readonly description: string
  /** Whether the table of the levers has a column of bars. */
  readonly hasBars: boolean
  /** Blocks of Markdown below the table; the numbers stand in the table in any case. */
  readonly draw: (report: Report, words: Catalogue) => readonly string[]
}
