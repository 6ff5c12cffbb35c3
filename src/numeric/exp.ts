const ln2High = 6.931471803691238e-1
const ln2Low = 1.9082149292705877e-10
const bits = new Float64Array(1)
const words = new Uint32Array(bits.buffer)
const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1
const highWord = littleEndian ? 1 : 0
const lowWord = 1 - highWord

/** 1/n! for the Taylor polynomial; after reduction |r| ≤ 0.35, so the next term is below 1e-19. */
const terms = 14
const coefficients = new Float64Array(terms + 1).fill(1)
for (let n = 1; n <= terms; n++) coefficients[n] = (coefficients[n - 1] ?? 1) / n

/** 2 to the power of an integer −1022…1023, exact. */
function powerOfTwo(exponent: number): number {
  words[highWord] = (exponent + 1023) << 20
  words[lowWord] = 0
  return bits[0] ?? 1
}

/**
 * Natural exponential with the same bits on every machine and Node version, which `Math.exp` does not promise.
 * Uses only operations that IEEE 754 rounds correctly: range reduction by ln 2, then a Taylor polynomial.
 * @param x - any number; below −700 gives 0, above 700 is taken as 700
 * @returns e to the x, relative error below 1e-15
 */
export function exp(x: number): number {
  if (x < -700) return 0
  const bounded = Math.min(x, 700)
  const k = Math.round(bounded / Math.LN2)
  const r = bounded - k * ln2High - k * ln2Low
  let sum = 0
  for (let n = terms; n >= 0; n--) sum = sum * r + (coefficients[n] ?? 0)
  return sum * powerOfTwo(k)
}

/**
 * Natural logarithm with the same bits on every machine and Node version, which `Math.log` does not promise.
 * Splits x into a power of two and a factor near one, whose logarithm is the series of artanh.
 * @param x - a number > 0 (normal, not subnormal)
 * @returns ln x, relative error below 1e-15 away from 1
 */
export function log(x: number): number {
  bits[0] = x
  const high = words[highWord] ?? 0
  let exponent = (high >>> 20) - 1023
  words[highWord] = (high & 0xfffff) | 0x3ff00000
  let m = bits[0] ?? 1
  if (m > Math.SQRT2) {
    m /= 2
    exponent += 1
  }
  const s = (m - 1) / (m + 1)
  const square = s * s
  let sum = 0
  for (let n = 25; n >= 1; n -= 2) sum = sum * square + 1 / n
  return exponent * ln2High + (exponent * ln2Low + 2 * s * sum)
}
