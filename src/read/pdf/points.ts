import { bulletMark } from '../text/text-bullets.ts'

/** The mark of a point in a list, taken off it. */
export interface PointMark {
  /** Position in the list that the mark tells, from 1; 0 for a sign. */
  readonly number: number
  /** What kind of mark it is: points of one list have the same. */
  readonly kind: 'sign' | 'dash' | 'number' | 'letter'
  readonly rest: string
}

/** Signs that are nothing but marks; the last ones are how Symbol and Wingdings come out. */
const sign = /^[•●○◦▪▫■□‣⁃∙·◆◇➢➤►▶✓✔❖\uF020-\uF0FF]\s*(?=\S)/
const circle = /^o\s(?=\S)/
const letter = /^\(?([a-zæøå])\)\s(?=\S)/
const bracketed = /^\((\d{1,3})\)\s(?=\S)/
const alphabet = 'abcdefghijklmnopqrstuvwxyzæøå'

/** The mark with which a text begins, if it does. A dash, figure or letter may stand there by accident. */
export function pointMark(text: string): PointMark | undefined {
  const plain = sign.exec(text)
  if (plain !== null) return { number: 0, kind: 'sign', rest: text.slice(plain[0].length) }
  const dashed = circle.exec(text)
  if (dashed !== null) return { number: 0, kind: 'dash', rest: text.slice(dashed[0].length) }
  const lettered = letter.exec(text)
  if (lettered !== null) {
    return { number: alphabet.indexOf(lettered[1] ?? '') + 1, kind: 'letter', rest: text.slice(lettered[0].length) }
  }
  const counted = bracketed.exec(text)
  if (counted !== null) return { number: Number(counted[1]), kind: 'number', rest: text.slice(counted[0].length) }
  const mark = bulletMark(text)
  if (mark === undefined) return undefined
  return { ...mark, kind: mark.number === 0 && !/^\d/.test(text) ? 'dash' : 'number' }
}
