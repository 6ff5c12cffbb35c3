import { fisherExact } from '../../numeric/fisher-exact.ts'
import { holm } from '../../numeric/holm.ts'
import { newcombe } from '../../numeric/newcombe.ts'
import type { ChanceTest, ShareDifference } from '../../types/difference.ts'
import type { Share } from '../../types/report.ts'

/** The probability below which a difference is called more than chance. */
const significance = 0.05

/** Six decimals, and no minus before zero. */
function rounded(x: number): number {
  return Math.round(x * 1e6) / 1e6 + 0
}

/** Two shares and how far they are apart. */
export function compareShares(before: Share, after: Share): ShareDifference {
  const { low, high } = newcombe(before.count, before.of, after.count, after.of)
  const exact = before.of === 0 || after.of === 0 ? 0 : after.count / after.of - before.count / before.of
  return { before, after, difference: rounded(exact), low: rounded(low), high: rounded(high) }
}

/** How probable it is that chance alone makes two shares so different; undefined when there is nothing to compare. */
export function chanceOf({ before, after }: Pick<ShareDifference, 'before' | 'after'>): number | undefined {
  return before.of === 0 || after.of === 0 ? undefined : fisherExact(before.count, before.of, after.count, after.of)
}

/**
 * The verdicts on several tests that belong together.
 * @param values - p-values; undefined where there is no test, which does not count as one
 * @returns in the same order, `null` where there is none
 */
export function judge(values: readonly (number | undefined)[]): (ChanceTest | null)[] {
  const made = values.filter((p) => p !== undefined)
  const adjusted = holm(made)
  let next = 0
  return values.map((p) => {
    if (p === undefined) return null
    const corrected = adjusted[next] ?? 1
    next += 1
    return { p, adjusted: corrected, isMoreThanChance: corrected < significance }
  })
}
