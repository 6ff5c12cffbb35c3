import type { Finding } from '../../types/finding.ts'
import type { LedgerEntry, Report, Share } from '../../types/report.ts'
import type { Language, Localised } from '../../types/taxonomy.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { catalogues } from '../catalogue/catalogues.ts'
import type { WorkbookWords } from '../catalogue/workbook/words.ts'
import { workbookWords } from '../catalogue/workbook-words.ts'
import { formNumbers } from '../form-numbers.ts'
import type { FullSheet } from './sheet.ts'

/** What the sheets need that tell of a run: a report has it, and so has the end of a run of `classify`. */
export interface RunBook {
  readonly report: Pick<Report, 'run' | 'sources'> & {
    readonly ledger: { readonly sources: readonly LedgerEntry[] }
    readonly findings: { readonly items: readonly Finding[] }
  }
  readonly language: Language
  readonly words: Catalogue
  readonly own: WorkbookWords
  /** `2. Virkemidler`, one per lever in taxonomy order. */
  readonly leverTitles: readonly string[]
}

/** What every sheet of the report needs: the report and its words, as they are: in a cell nothing has to be escaped. */
export interface ReportBook extends RunBook {
  readonly report: Report
  /** Name of a lever: `Virkemidler`; `ingen av hovedgrepene` for what is none. */
  readonly leverName: (id: string) => string
  /** `2. Virkemidler`, for sentences, where a name with commas would not end; as `leverName` for what is none. */
  readonly leverTitle: (id: string) => string
  /** Number of a lever; undefined for what is none. */
  readonly leverNumber: (id: string) => number | undefined
  /** `12 %`, as in the report's text. */
  readonly percent: (share: number) => string
  /** `8–17 %`. */
  readonly range: (share: Pick<Share, 'low' | 'high'>) => string
  /** What of a text is not shown; empty when it is whole. */
  readonly leftOut: (before: boolean, after: boolean) => string
}

/** Makes a table of a run; undefined where there is nothing to show. */
export type RunSheet = (book: RunBook) => FullSheet | undefined

/** Makes a table of the report; undefined where there is nothing to show. */
export type ReportSheet = (book: ReportBook) => FullSheet | undefined

/** See {@link ReportBook}. */
export function createReportBook(report: Report, language: Language): ReportBook {
  const words = catalogues[language]
  const own = workbookWords[language]
  const levers = new Map(report.levers.map((lever) => [lever.id, lever]))
  const titles = leverTitles(report.levers, language)
  const titleOf = new Map(report.levers.map(({ id }, at) => [id, titles[at]]))
  const { percent, range } = formNumbers(report, words)
  return {
    report,
    language,
    words,
    own,
    leverTitles: titles,
    leverName: (id) => levers.get(id)?.name[language] ?? words.hand.noLever,
    leverTitle: (id) => titleOf.get(id) ?? words.hand.noLever,
    leverNumber: (id) => levers.get(id)?.number,
    percent,
    range,
    leftOut(before, after) {
      if (before && after) return own.leftOut.both
      return before ? own.leftOut.before : after ? own.leftOut.after : ''
    },
  }
}

/** `2. Virkemidler`, one per lever. */
export function leverTitles(
  levers: readonly { readonly number: number; readonly name: Localised }[],
  language: Language,
): string[] {
  return levers.map(({ number, name }) => `${number}. ${name[language]}`)
}
