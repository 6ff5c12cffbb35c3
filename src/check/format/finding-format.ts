import type { Finding, RelatedInput, Severity } from '../../types/finding.ts'
import type { TextLocation } from '../../types/location.ts'

/** Colours a piece of text that holds no control characters; gives it back unchanged where there are no colours. */
export type Paint = (text: string) => string

/** Colours of the text format; put in from outside, so that this room knows no terminal. */
export interface FindingStyle extends Readonly<Record<Severity, Paint>> {
  readonly source: Paint
  readonly place: Paint
  readonly rule: Paint
  readonly hint: Paint
}

/** The file that a finding is about, as other programs find it. */
export interface FindingFile {
  /** Path from the working folder, with `/`; empty where there is no file, as for standard input. */
  readonly path: string
  /** Path within that file, of a source in an archive or a mail; else empty. */
  readonly inside: string
}

/** What a format may use besides the findings. */
export interface FindingFormatOptions {
  /** Colours; none by default. */
  readonly style?: FindingStyle
  /** Columns that a line of text may take where it shows a line of a file, integer ≥ 40; 100 by default. */
  readonly width?: number
  /** The line of a finding in its file, where it has one; nowhere by default. */
  readonly locationOf?: (finding: Finding) => TextLocation | undefined
  /** The line of another input that a finding is about; nowhere by default. */
  readonly relatedLocationOf?: (related: RelatedInput) => TextLocation | undefined
  /** The file of a source; a file called as the source by default. */
  readonly fileOf?: (source: string) => FindingFile
  /**
   * How an exception in the configuration names that which a finding is about; undefined where it would show personal
   * data. By default as the finding does.
   */
  readonly exceptionIdOf?: (finding: Finding) => string | undefined
  /** Names of all sources that were checked, those without findings too. */
  readonly sources?: readonly string[]
  /** How many findings are left out because they are too mild to be shown; 0 by default. */
  readonly hidden?: number
  /** How many findings are left out because the baseline knows them, those that were just written to it too; 0 by default. */
  readonly known?: number
  /** The mildest severity that makes the check fail; `error` by default. */
  readonly failOn?: Severity
  /** Today, as the user says it, `2027-01-31`; a check asks no clock. */
  readonly date?: string | undefined
  /** Version of this program. */
  readonly version?: string
}

/**
 * Writes findings as text that ends with a line feed (or is empty). Whatever strangers wrote comes out harmless.
 * @param findings - in the order in which they are to be shown; those of one source stand together
 */
export type FindingFormat = (findings: readonly Finding[], options?: FindingFormatOptions) => string

/** How many findings there are, those too that one of them stands for because there were so many. */
export function countFindings(findings: readonly Finding[]): number {
  return findings.reduce((sum, { standsFor = 1 }) => sum + standsFor, 0)
}

/** {@link countFindings} of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity, standsFor = 1 } of findings) counts[severity] += standsFor
  return counts
}

/** What is said where nothing is shown, which is not to say that nothing was found. @param where - ` i 3 kilder` */
export function nothingShown({ hidden = 0, known = 0 }: FindingFormatOptions, where = ''): string {
  const leftOut = [
    ...(hidden === 0 ? [] : [`${hidden} mildere`]),
    ...(known === 0 ? [] : [`${known} ${known === 1 ? 'kjent' : 'kjente'}`]),
  ]
  const none = `Ingen ${known === 0 ? '' : 'nye '}funn${hidden === 0 ? '' : ' vises'}${where}`
  return leftOut.length === 0 ? `${none}.\n` : `${none}; ${leftOut.join(' og ')} er utelatt.\n`
}

/** The file of a source where nobody knows better. */
export function ownFile(source: string): FindingFile {
  return { path: source === 'stdin' ? '' : source, inside: '' }
}

/** How a source is called in a text: as its file, or in words where it has none. */
export function sourceWords(source: string, { path }: FindingFile): string {
  return path !== '' ? path : source === '' ? 'hele materialet' : source === 'stdin' ? 'standard inn' : source
}

/** Where in its file a finding is, for formats that have no field for it: `brev/ett.txt line:3`. May be empty. */
export function placeInFile({ place }: Pick<Finding, 'place'>, { inside }: FindingFile): string {
  return [inside, place].filter((part) => part !== '').join(' ')
}
