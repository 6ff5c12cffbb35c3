import { log } from './exp.ts'

/**
 * Inverse hyperbolic sine, the same bits on every machine ({@link log}): about x near 0, about ±ln(2|x|) far from it.
 * @param x - finite
 */
export function asinh(x: number): number {
  const size = Math.abs(x)
  const value = log(size + Math.sqrt(size * size + 1))
  return x < 0 ? -value : value
}
