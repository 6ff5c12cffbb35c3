import { isoText, serialText } from './sheet-date.ts'
import { type Flaw, flaws } from './sheet-flaw.ts'
import { numberText } from './sheet-number.ts'
import type { NumberFormat } from './xlsx-styles.ts'
import { unescapeText } from './xlsx-text.ts'

/** What the cells of all sheets point to. */
export interface CellTables {
  readonly strings: readonly string[]
  readonly styles: readonly NumberFormat[]
  readonly is1904: boolean
}

/** What stands in a cell, as written in the file. */
export interface RawCell {
  /** Kind of value: `s` points to a text, `b` is true or false, `d` a date, `e` an error, `str` text, else a number. */
  readonly type: string
  /** Which format it has. */
  readonly style: number
  readonly value: string
}

const noString: Flaw = {
  rule: 'damaged-file',
  message: 'En celle viser til en tekst som ikke finnes i filen, og er ikke lest.',
  hint: flaws.damaged.hint,
}

/**
 * Gives the text of a cell, as a person reads it.
 * @returns the text, or why there is none
 */
export function cellText({ type, style, value }: RawCell, { strings, styles, is1904 }: CellTables): string | Flaw {
  if (type === 's') return (/^\s*\d{1,9}\s*$/.test(value) ? strings[Number(value)] : undefined) ?? noString
  if (type === 'b') return ['1', 'true'].includes(value.trim()) ? 'TRUE' : 'FALSE'
  if (type === 'd') return isoText(value)
  if (type === 'e' || type === 'str' || type === 'inlineStr') return unescapeText(value)
  const format = styles[style] ?? 0
  if (typeof format === 'number') return numberText(value, format)
  return serialText(Number(value), format, is1904) ?? numberText(value)
}

/**
 * The column of a cell's address: 28 for `AB12`.
 * @returns undefined when it has none
 */
export function columnOf(address: string): number | undefined {
  const letters = /^\$?([A-Za-z]{1,5})/.exec(address)?.[1]?.toUpperCase()
  if (letters === undefined) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}
