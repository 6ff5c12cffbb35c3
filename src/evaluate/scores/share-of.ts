import { roundSix } from '../../numeric/round-six.ts'
import { wilson } from '../../numeric/wilson.ts'
import type { Share } from '../../types/report.ts'

/**
 * A part of a whole with its Wilson 95 % interval.
 * @param count - integer 0..of
 * @param of - integer ≥ 0
 */
export function shareOf(count: number, of: number): Share {
  const { low, high } = wilson(count, of)
  return { count, of, share: of === 0 ? 0 : roundSix(count / of), low: roundSix(low), high: roundSix(high) }
}
