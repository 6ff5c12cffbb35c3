import type { MatrixLeftOut } from '../../../types/report.ts'

/** Words on the matrices. Texts are ready for Markdown. */
export interface MatricesWords {
  readonly title: string
  /** Head of the column of inputs that are under no lever. */
  readonly rest: string
  readonly restNote: string
  /** @param levers - such as `1. Rammebetingelser` */
  readonly leverNumbers: (levers: readonly string[]) => string
  readonly fullNames: string
  readonly none: string
  /** @param parts - a column and the reason, from `because` */
  readonly leftOut: (parts: readonly string[]) => string
  /** Why a column has no matrix. @param like - the other column */
  readonly because: Readonly<Record<MatrixLeftOut['because'], (column: string, like: string) => string>>
}

/** Words of a report that may be published. */
export interface PublishWords {
  /** @param mark - what stands for a hidden number */
  readonly note: (minimum: number, mark: string) => string
  readonly people: string
  readonly method: (minimum: number) => string
  readonly distinct: (texts: number) => string
  readonly campaign: (inputs: number) => string
  readonly byHand: string
  /**
   * That texts shown hold personal data.
   * @param total - inputs concerned, at least one
   * @param ids - the first of them
   */
  readonly personal: (total: number, ids: readonly string[]) => string
}

/** Words on parts of the report that were left out. */
export interface ChoiceWords {
  /** @param parts - their names */
  readonly leftOut: (parts: readonly string[]) => string
}

/** Words that several parts of a catalogue have in files of their own. */
export interface PartWords {
  readonly matrices: MatricesWords
  readonly publish: PublishWords
  readonly choice: ChoiceWords
  /** Title of the chart over inputs per lever. */
  readonly chartTitle: string
}
