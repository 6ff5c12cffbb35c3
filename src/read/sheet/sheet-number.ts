/** Digits that a spreadsheet shows of a number. */
const shownDigits = 15

/** Longest number that is looked at; what is longer is text. */
const longestNumber = 400

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

/**
 * Writes a number as a person would type it, with a point: without exponent, and without the noise of binary fractions
 * (`0.30000000000000004` is `0.3`). Whole numbers written out keep all their digits.
 * @param raw - as the file has it
 * @param leastDigits - digits before the point that its format asks for, as in `0301`
 * @returns `raw` itself when it is no number
 */
export function numberText(raw: string, leastDigits = 0): string {
  const text = raw.trim()
  if (text.length > longestNumber || !decimal.test(text)) return raw
  const value = Number(text)
  if (!Number.isFinite(value)) return raw
  const plain = /^-?\d+$/.test(text) ? text : writeOut(value)
  if (plain.startsWith('-') || plain.includes('.')) return plain === '-0' ? '0' : plain
  return plain.padStart(leastDigits, '0')
}

function writeOut(value: number): string {
  const [digits = '', exponent = '0'] = Math.abs(value)
    .toExponential(shownDigits - 1)
    .split('e')
  const significant = digits.replace('.', '')
  const point = Number(exponent) + 1
  const whole = point > 0 ? significant.slice(0, point).padEnd(point, '0') : '0'
  const fraction = (point > 0 ? significant.slice(point) : '0'.repeat(-point) + significant).replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
