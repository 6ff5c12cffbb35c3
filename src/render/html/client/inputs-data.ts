/** An input as the page carries it: names are given by their numbers in {@link InputsData}. */
export type PackedInput = readonly [
  id: string,
  place: string,
  lever: number,
  status: number,
  probability: number,
  language: number,
  aspect: number,
  respondentType: number,
  text: string,
  /** 1 when the text goes on in the source. */
  isCut: 0 | 1,
]

/** What the script of the page finds in it. */
export interface InputsData {
  /** BCP 47: for sorting and for lower case. */
  readonly language: string
  /** Names of the levers in taxonomy order, last the one for inputs without. */
  readonly levers: readonly string[]
  readonly statuses: readonly string[]
  readonly languages: readonly string[]
  /** BCP 47 of each language; empty where it is not known. */
  readonly languageCodes: readonly string[]
  readonly aspects: readonly string[]
  readonly respondentTypes: readonly string[]
  /** What stands between thousands, and between whole and fraction. */
  readonly thousands: string
  readonly point: string
  /** Where `{shown}` and `{total}` become numbers. */
  readonly hits: string
  readonly rows: readonly PackedInput[]
}

/** Positions of the columns in a {@link PackedInput}. */
export const column = {
  id: 0,
  place: 1,
  lever: 2,
  status: 3,
  probability: 4,
  language: 5,
  aspect: 6,
  respondentType: 7,
  text: 8,
  isCut: 9,
} as const

/** A column that can be sorted by. */
export type SortColumn = Exclude<keyof typeof column, 'isCut'>
