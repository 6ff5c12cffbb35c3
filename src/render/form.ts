import type { InputLanguage } from '../types/assignment.ts'
import type { LeverReport, Quote, Report, Share } from '../types/report.ts'
import type { Language } from '../types/taxonomy.ts'
import type { Catalogue } from './catalogue/catalogue.ts'
import type { RuleName } from './catalogue/detail-words.ts'
import type { SectionName } from './sections.ts'

/** A column of a table that all forms have. */
export interface TableColumn {
  readonly title: string
  /** Numbers stand to the right. */
  readonly align: 'left' | 'right'
}

/** A table that all forms have. */
export interface TableFacts<T> {
  /** Anchor of the caption, unique on the page. */
  readonly id: string
  readonly caption: string
  readonly columns: readonly TableColumn[]
  /** One cell per column. */
  readonly rows: readonly (readonly T[])[]
  /** A last row with the sums; its first cell names it. */
  readonly sum?: readonly T[]
  readonly kind?: string
}

/** A section of the report, with its heading. */
export interface Section<T> {
  /** Anchor: letters, digits and hyphens, unique on the page. */
  readonly id: string
  readonly title: string
  readonly body: readonly T[]
  /** Headings inside that a table of contents lists. */
  readonly parts?: readonly { readonly id: string; readonly title: T }[]
  /** Class of the section's element, in forms that have such. */
  readonly kind?: string
}

/** Puts something ready made into a sentence of the catalogue, which takes texts. */
export type Slot<T> = (part: T) => string

/**
 * How a form of the report writes, so that what a section tells is decided once and stands alike in Markdown and HTML.
 * `T` is what the form is made of, with strangers' words made harmless: Markdown, or markup.
 */
export interface Form<T> {
  readonly report: Report
  readonly words: Catalogue
  readonly language: Language
  /** Sections shown. */
  readonly sections: ReadonlySet<SectionName>
  /** `2. Virkemidler`. */
  lever(id: string): T
  /** The same, standing out; a link to its section in forms that have such. */
  boldLever(id: string): T
  /** `12 %`; one decimal more when there are enough inputs for it to mean anything. */
  percent(share: number): string
  /** `8–17 %`. */
  range(share: Pick<Share, 'low' | 'high'>): string
  /** `0,42`. */
  probability(p: number): string
  /** What an input, a file or the taxonomy says, on one line. */
  text(said: string): T
  /** An id, a path or a command as code. */
  code(text: string): T
  /** The id, and the place where the id does not hold it. */
  where(item: { readonly id: string; readonly place: string }): T
  /** Words of an input in quotation marks, with `…` outside where some were left out. */
  quotation(text: string, cutBefore: boolean, cutAfter: boolean, language?: InputLanguage): T
  /** Who said it and where it stands. */
  attribution(quote: Quote): T
  /** A sentence of the catalogue; what is no word of the catalogue itself goes in through the slot. */
  sentence(say: (slot: Slot<T>) => string): T
  /**
   * A sentence with the mark of the rule from which it follows, before its full stop: `Få innspill: 2. Virkemidler [R3].`
   * @param last - the last of several rules in a row, if the sentence follows from all of them
   */
  marked(say: (slot: Slot<T>) => string, rule: RuleName, last?: RuleName): T
  strong(part: T): T
  /** Parts with something between each two. */
  join(parts: readonly T[], joint: string): T
  /** A name with what is said of it. */
  term(name: string, said: T): T
  /** Something with a note on it that stands back. */
  noted(main: T, note: T): T

  /** A heading inside a section. */
  heading(title: string): T
  paragraph(content: T, kind?: 'note'): T
  /** Nothing where there are no items. */
  list(items: readonly T[], kind?: 'said' | 'facts' | 'spaced'): T
  table(facts: TableFacts<T>): T
  /** A command to be copied. */
  command(text: string): T
  /** Words of an input with who said them and where they stand. */
  quote(words: T, attribution: T): T
  /** All about a lever, under its name. */
  article(lever: LeverReport, body: readonly T[]): T
  /** The rules of the assessment with their marks and their names in the JSON. */
  rules(rules: readonly { readonly mark: string; readonly name: RuleName; readonly said: T }[]): T
}

/** A paragraph of the catalogue's own words. */
export function say<T>(form: Form<T>, text: string, kind?: 'note'): T {
  return form.paragraph(
    form.sentence(() => text),
    kind,
  )
}
