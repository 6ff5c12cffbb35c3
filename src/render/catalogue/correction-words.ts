import type { Correction } from '../../types/report.ts'

/** Words on what the counts are worth. Texts among the arguments are ready for Markdown. */
export interface CorrectionWords {
  /** Below the table of levers: where to read on. */
  /** Where the report does not tell more. */
  readonly warning: string
  readonly pointer: string
  readonly accuracyTitle: string
  readonly unknown: string
  /** How it was measured. */
  readonly measured: (inputs: number, folds: number) => string
  /** How to read the first row of the table, whose numbers are out of a hundred. */
  readonly example: (lever: string, precision: number, recall: number) => string
  readonly precision: string
  readonly recall: string
  /** In place of a number where nothing was placed or nothing belongs. */
  readonly noNumber: string
  readonly mixture: string
  readonly sharesTitle: string
  readonly withheld: Readonly<Record<Exclude<Correction['withheld'], ''>, string>>
  readonly why: string
  /** @param uncertain - how many of them are uncertain */
  readonly denominator: (inputs: number, uncertain: number) => string
  readonly placed: string
  readonly counted: string
  readonly corrected: string
  readonly method: string
  readonly repeats: string
  readonly ranking: string
  readonly assumption: string
  readonly sourcesTitle: string
  readonly hashes: string
  /** @param digits - the first of the hash */
  readonly hash: (digits: string) => string
}
