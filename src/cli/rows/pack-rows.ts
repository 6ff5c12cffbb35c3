import type { ClassifiedInput } from '../../types/assignment.ts'
import { type Input, respondentTypes } from '../../types/input.ts'

/**
 * Inputs packed for another thread: one long string and the lengths of its pieces, because a thread copies one string
 * many times faster than the dozen short ones that an input is made of.
 */
export interface PackedRows {
  /** All texts, one after another. */
  readonly text: string
  /**
   * Per row: position in `names`, position among the respondent types, then the length of each piece (source, id,
   * place, section, question, text, campaign, respondent, county, values of the file's own columns).
   */
  readonly lengths: Int32Array<ArrayBuffer>
  /** Lists of column names; rows of one table share one. */
  readonly names: readonly (readonly string[])[]
  readonly count: number
}

/** Packs rows; their assignments are left behind. */
export function packRows(rows: readonly ClassifiedInput[]): PackedRows {
  const pieces: string[] = []
  const numbers: number[] = []
  const names: (readonly string[])[] = []
  for (const { input, campaign } of rows) {
    const { meta, respondent } = input
    if (names.at(-1) !== meta.names) names.push(meta.names)
    numbers.push(names.length - 1, respondentTypes.indexOf(respondent.type))
    const { source, id, place, section, question, text } = input
    for (const piece of [source, id, place, section, question, text, campaign, respondent.name, respondent.county]) {
      pieces.push(piece)
      numbers.push(piece.length)
    }
    for (let i = 0; i < meta.names.length; i++) {
      const value = meta.values[i] ?? ''
      pieces.push(value)
      numbers.push(value.length)
    }
  }
  return { text: pieces.join(''), lengths: Int32Array.from(numbers), names, count: rows.length }
}

/**
 * Unpacks what {@link packRows} packed, one row after another, so that only one of them has to be held.
 * @param take - gets each row in turn
 */
export function unpackRows(
  { text, lengths, names, count }: PackedRows,
  take: (input: Input, campaign: string) => void,
): void {
  let at = 0
  let from = 0
  const number = (): number => lengths[at++] ?? 0
  const piece = (): string => {
    const start = from
    from += number()
    return text.slice(start, from)
  }
  for (let row = 0; row < count; row++) {
    const columns = names[number()] ?? []
    const type = respondentTypes[number()] ?? ''
    const source = piece()
    const id = piece()
    const place = piece()
    const section = piece()
    const question = piece()
    const words = piece()
    const campaign = piece()
    const respondent = { name: piece(), type, county: piece() }
    const values = columns.map(piece)
    const meta = { names: columns, values }
    take({ id, source, place, section, question, text: words, respondent, meta }, campaign)
  }
}
