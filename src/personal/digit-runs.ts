import { inlineSpaces } from './characters.ts'

/** Digits that stand together. */
export interface DigitGroup {
  /** ASCII digits, whatever width they are written in. */
  readonly digits: string
  readonly start: number
  readonly end: number
  /** What stands between the group before and this one; empty for the first of a run. */
  readonly separator: string
}

const separators = `${inlineSpaces}.-\u2011\u2013`

/**
 * Finds the numbers of a text as they are written: groups of digits, in one run as long as a single space, dot or hyphen
 * parts them, or the parenthesis of an area code.
 */
export function digitRuns(text: string): DigitGroup[][] {
  const runs: DigitGroup[][] = []
  let run: DigitGroup[] = []
  for (const { 0: written, index } of text.matchAll(/[0-9\uff10-\uff19]+/g)) {
    const before = run.at(-1)
    const separator = before === undefined ? '' : text.slice(before.end, index)
    const goesOn = before !== undefined && isSeparator(separator)
    if (!goesOn) {
      run = []
      runs.push(run)
    }
    run.push({
      digits: toAscii(written),
      start: index,
      end: index + written.length,
      separator: goesOn ? separator : '',
    })
  }
  return runs
}

function isSeparator(between: string): boolean {
  if (between.length === 1) return separators.includes(between)
  return between === ' (' || between === ') ' || between === ')-'
}

function toAscii(written: string): string {
  return /^\d/.test(written) && !/[\uff10-\uff19]/.test(written)
    ? written
    : written.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}
