import type { Report } from '../types/report.ts'
import type { Language } from '../types/taxonomy.ts'
import type { MarkdownChartName } from './markdown/charts/chart-names.ts'
import type { SectionName } from './sections.ts'
import type { CutCell } from './xlsx/sheet.ts'

/** What a renderer may be told. */
export interface RenderOptions {
  /** Language of the report's own words. */
  readonly language: Language
  /** Workbooks: told of each text that its cell cannot hold. */
  readonly onCut?: ((cut: CutCell) => void) | undefined
  /** Sections shown, by those who have sections; all unless told. */
  readonly sections?: ReadonlySet<SectionName> | undefined
  /** How Markdown shows the inputs per lever; `text` unless told. */
  readonly charts?: MarkdownChartName | undefined
}

/** Writes a report. Pure; the text ends with a line break, its lines with `\n`. */
export type RenderReport = (report: Report, options: RenderOptions) => string

/** Writes a report as a file of bytes. Pure. */
export type RenderBook = (report: Report, options: RenderOptions) => Uint8Array

/** A way of writing a report. */
export interface Renderer {
  /** One sentence for the help text, in bokmål. */
  readonly description: string
  /** Usual ending of a file name, with its dot. */
  readonly extension: string
  /** Whether `sections` says what it shows; else it always shows all. */
  readonly hasSections: boolean
  /** Loads the code when it is asked for. */
  readonly load: () => Promise<RenderReport | RenderBook>
  /** Whether it writes bytes, which are no text and nothing for a terminal. */
  readonly isBinary?: boolean
}
