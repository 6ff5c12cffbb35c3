import type { TextLocation } from '../../types/location.ts'
import type { Shield } from './shield.ts'

/** A place in the notation of the outputs that is wanted as a physical line. */
export interface WantedPlace {
  /** Such as `row:17 column:Svar` or `line:42`. */
  readonly place: string
  /** The characters that are meant there, as they were read; the whole cell or line when absent. */
  readonly words?: string | undefined
  /** Whether only the numbers are asked for, and no text of the line is to be kept. */
  readonly isBare?: boolean | undefined
}

/** A line of a file. */
export interface WantedLine {
  readonly line: number
  readonly words: string | undefined
  readonly isBare?: boolean | undefined
  /** What is meant in it; all of it when absent. */
  readonly mark?: (line: number, text: string, shield: Shield) => TextLocation
}

/** A row of a table, or a cell of it. */
export interface WantedRow {
  readonly row: number
  readonly column: string | undefined
  readonly words: string | undefined
  readonly isBare?: boolean | undefined
}

/** The parts of a place; undefined for one that is neither a line nor a row, such as `page:3` or `sheet:Svar row:2`. */
export function parsePlace({ place, words, isBare }: WantedPlace): WantedLine | WantedRow | undefined {
  const parts = /^(?:line:(\d{1,9})|row:(\d{1,9}))(?: column:(.*))?$/s.exec(place)
  if (parts === null)
    return /^line:\d{1,9} part:\d+$/.test(place)
      ? { line: Number.parseInt(place.slice(5), 10), words, isBare }
      : undefined
  const [, line, row, column] = parts
  return line === undefined ? { row: Number(row), column, words, isBare } : { line: Number(line), words, isBare }
}

/** A location as it is wanted: many of which only the numbers are needed would else hold on to as many lines. */
export function asWanted<Where extends { readonly line: number }>(
  { isBare }: WantedLine | WantedRow,
  where: Where,
): Where | (Where & { readonly text: '' }) {
  return isBare === true && 'text' in where ? { ...where, text: '' } : where
}
