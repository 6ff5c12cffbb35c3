import { durationText, isoText } from './sheet-date.ts'
import { numberText } from './sheet-number.ts'

/**
 * Gives the text of a cell, as a person reads it: dates as ISO, numbers written out, and the words shown in all others.
 * @param attributes - of the cell, with the specification's prefixes
 * @param shown - its paragraphs
 */
export function cellText(attributes: Readonly<Record<string, string>>, shown: string): string {
  const value = attributes['office:value'] ?? ''
  const date = attributes['office:date-value'] ?? ''
  switch (attributes['office:value-type']) {
    case 'float':
    case 'percentage':
    case 'currency':
      return numberOf(attributes, value, shown)
    case 'date':
      return date === '' ? shown : isoText(date)
    case 'time':
      return durationText(attributes['office:time-value'] ?? '') ?? shown
    case 'boolean':
      return attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE'
    default:
      return shown === '' ? (attributes['office:string-value'] ?? '') : shown
  }
}

/** A number, unless LibreOffice means something else by it, or shows it with leading zeros. */
function numberOf(attributes: Readonly<Record<string, string>>, value: string, shown: string): string {
  if (value === '' || isError(attributes)) return shown
  const truth = /^of:=(TRUE|FALSE)\(\)$/.exec(attributes['table:formula'] ?? '')?.[1]
  if (truth !== undefined) return truth
  return /^0\d{1,29}$/.test(shown) && Number(shown) === Number(value) ? shown : numberText(value)
}

/** LibreOffice writes an error as the number 0, and its name as what is shown. */
function isError(attributes: Readonly<Record<string, string>>): boolean {
  return attributes['calcext:value-type'] === 'error'
}
