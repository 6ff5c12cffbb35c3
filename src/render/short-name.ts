import { displayWidth } from '../text/display-width.ts'

/** A name made short enough for a column. */
export interface ShortName {
  /** Ready for the page. */
  readonly text: string
  readonly isCut: boolean
}

/**
 * Cuts a name until it takes at most `width` columns when written, with `…` where it was cut.
 * @param write - makes a text ready for the page
 * @param end - which end to keep: the last part tells paths apart
 */
export function shortName(
  name: string,
  width: number,
  write: (text: string) => string,
  end: 'first' | 'last' = 'first',
): ShortName {
  const whole = write(name)
  if (displayWidth(whole) <= width) return { text: whole, isCut: false }
  const characters = [...name].slice(...(end === 'first' ? [0, width] : [-width]))
  while (characters.length > 0) {
    if (end === 'first') characters.pop()
    else characters.shift()
    const kept = characters.join('').trim()
    const text = write(end === 'first' ? `${kept}…` : `…${kept}`)
    if (displayWidth(text) <= width) return { text, isCut: true }
  }
  return { text: '…', isCut: true }
}
