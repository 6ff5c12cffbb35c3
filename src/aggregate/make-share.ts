import { wilson } from '../numeric/wilson.ts'
import type { Share } from '../types/report.ts'

/** Six decimals: finer than anyone shows, coarse enough to read in JSON. */
function rounded(x: number): number {
  return Math.round(x * 1e6) / 1e6
}

/** A count with its whole, its share and the Wilson interval of the share. */
export function makeShare(count: number, of: number): Share {
  const { low, high } = wilson(count, of)
  return { count, of, share: of === 0 ? 0 : rounded(count / of), low: rounded(low), high: rounded(high) }
}
