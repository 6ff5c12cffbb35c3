/** Kinds of sender that the design names; the last, `''`, where the file does not say. */
export const respondentTypes = [
  'stat',
  'kommune',
  'fylkeskommune',
  'næringsliv',
  'frivillig',
  'forskning',
  'sosial-entreprenør',
  'fagforening',
  'innbygger',
  '',
] as const

/** One of {@link respondentTypes}. */
export type RespondentType = (typeof respondentTypes)[number]

/** Who is behind an input (avsender), as far as the file says. Empty strings where it does not. */
export interface Respondent {
  /** Organisation if given, else the person's name. Identifies the respondent when respondents are counted. */
  readonly name: string
  readonly type: RespondentType
  /** County (fylke) as written. */
  readonly county: string
}

/** The file's own columns or front matter that ride along. `values[i]` belongs to `names[i]`. */
export interface Meta {
  readonly names: readonly string[]
  readonly values: readonly string[]
}

/** The unit that is classified (innspill): a row's answer to one question, a bullet, a paragraph. */
export interface Input {
  /** Stable and unique within a run: `<source>#<place>` or `<source>#<value of the id column>`. */
  readonly id: string
  /** Path of the file as given (`/` as separator), or `stdin`. */
  readonly source: string
  /** Where it begins: `row:17 column:Innspill`, `line:42`. */
  readonly place: string
  /** Headings above it, outermost first, joined with ` › `; empty if none. */
  readonly section: string
  /** The question that it answers, where a form has several text columns; else empty. */
  readonly question: string
  /** The words exactly as written, NFC, with line breaks as `\n`; markup removed. */
  readonly text: string
  readonly respondent: Respondent
  readonly meta: Meta
}

/** Why something that was read is no input. Each has its Norwegian words in the catalogue. */
export const setAsideReasons = [
  'empty',
  'heading',
  'group-label',
  'code',
  'image',
  'html',
  'front-matter',
  'table-header',
  'table-cell',
  'table-total',
  'letterhead',
  'reference',
  'subject',
  'salutation',
  'sign-off',
  'quoted-reply',
  'page-furniture',
  'ruler',
  'other-table',
] as const

/** One of {@link setAsideReasons}. */
export type SetAsideReason = (typeof setAsideReasons)[number]

/** Something that was read and is no input. */
export interface SetAside {
  readonly source: string
  readonly place: string
  readonly reason: SetAsideReason
  /** What it says, shortened to at most 80 characters. */
  readonly text: string
  /** Hash of the id of its row, or of the row's other cells where it has none; only of a cell of a table. */
  readonly rowHash?: string
}
