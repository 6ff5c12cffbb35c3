import type { Status } from '../../types/assignment.ts'

/** Words of the table of all inputs. */
export interface InputTableWords {
  readonly title: string
  readonly intro: (total: number) => string
  /** In place of the intro when there are more inputs than the page holds. */
  readonly introCut: (shown: number, total: number) => string
  /** Said when texts are longer than what the page holds of them. @param units - letters kept */
  readonly textsCut: (units: number) => string
  /** Stands before the command that gives the same. */
  readonly withoutScript: string
  readonly caption: string
  readonly filters: string
  readonly filterText: string
  readonly allLevers: string
  readonly noLever: string
  readonly allStatuses: string
  readonly reset: string
  /** Where `{shown}` and `{total}` become numbers. */
  readonly hits: string
  readonly close: string
  /** Under a text of which only the beginning is on the page. */
  readonly cut: string
  readonly statuses: Readonly<Record<Status, string>>
  readonly columns: Readonly<
    Record<
      'id' | 'place' | 'lever' | 'status' | 'probability' | 'language' | 'aspect' | 'respondentType' | 'text',
      string
    >
  >
}

/** Words that only the HTML form and the charts have. */
export interface HtmlWords {
  readonly skip: string
  readonly contents: string
  readonly namedRespondents: string
  readonly leverBarsCaption: string
  readonly evenShare: (percent: string) => string
  readonly statusBarCaption: string
  readonly leverTableCaption: string
  readonly aspectBarsCaption: string
  /** Captions of the tables of how often the model is right, and of corrected shares. */
  readonly accuracyCaption: string
  readonly sharesCaption: string
  readonly heatNote: string
  readonly ledgerCaption: string
  /** Tells those who do not see a chart where its numbers are. */
  readonly inTable: string
  readonly inputs: InputTableWords
}
