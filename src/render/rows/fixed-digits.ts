/** Texts of whole numbers up to here are remembered, in units of the last digit. */
const remembered = 10_000

/** Nearer to a half than this, products are too inexact to round by. */
const doubt = 1e-6

/**
 * Makes a function that writes numbers with so many decimals, exactly as `toFixed` does, but several times faster for
 * the small numbers that rows are full of.
 * @param digits - decimals, integer 0–4
 */
export function createFixed(digits: number): (value: number) => string {
  const scale = 10 ** digits
  const texts = new Array<string>(remembered + 1).fill('')
  return (value) => {
    const scaled = Math.abs(value) * scale
    const nearest = Math.round(scaled)
    if (!(nearest <= remembered) || Math.abs(scaled - Math.floor(scaled) - 0.5) < doubt) return value.toFixed(digits)
    if (texts[nearest] === '') texts[nearest] = (nearest / scale).toFixed(digits)
    const text = texts[nearest] ?? ''
    return value < 0 ? `-${text}` : text
  }
}
