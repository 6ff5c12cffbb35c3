import { idnr } from '@navikt/fnrvalidator'

/** Whether eleven digits are a national identity number: date and check digits, also of D-, H- and synthetic numbers. */
export function isNationalId(digits: string): boolean {
  return idnr(digits).status === 'valid'
}

const accountWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

/** Whether eleven digits are a Norwegian account number (modulus 11). */
export function isAccount(digits: string): boolean {
  if (digits.length !== 11 || digits.startsWith('0000')) return false
  return accountWeights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0
}

/** First digits of the cards in use, with the lengths that such numbers have. */
const cards: readonly (readonly [first: number, last: number, lengths: readonly number[]])[] = [
  [40, 49, [13, 16, 19]],
  [51, 55, [16]],
  [2221, 2720, [16]],
  [34, 34, [15]],
  [37, 37, [15]],
  [300, 305, [14]],
  [36, 36, [14]],
  [38, 39, [14]],
  [6011, 6011, [16]],
  [644, 659, [16]],
  [3528, 3589, [16]],
  [50, 50, [16, 18, 19]],
  [56, 64, [16, 18, 19]],
  [67, 69, [16, 18, 19]],
]

/** Whether digits are a payment card's number: a prefix in use, its length, and the check digit after Luhn. */
export function isCard(digits: string): boolean {
  const isIssued = cards.some(([first, last, lengths]) => {
    const prefix = Number(digits.slice(0, String(first).length))
    return prefix >= first && prefix <= last && lengths.includes(digits.length)
  })
  return isIssued && luhnSum(digits) % 10 === 0
}

function luhnSum(digits: string): number {
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place])
    const doubled = 2 * digit
    sum += place % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum
}
