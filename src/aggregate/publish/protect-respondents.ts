import { isOpen, type PeopleCounts } from './people-counts.ts'

/** Which counts of people to hide; `respondents` and `unnamed` of a part are hidden or shown together. */
export interface HiddenRespondents {
  /** One per part. */
  readonly parts: readonly boolean[]
  /** One per repeated text. */
  readonly repeats: readonly boolean[]
  readonly totals: boolean
}

/**
 * Chooses which numbers of respondents to hide, where every input belongs to one part: those from one up to `minimum`,
 * and others with them until at least two values of each hidden number are possible. All numbers of inputs are known.
 * When hiding all parts is not enough, the totals are hidden too.
 * @param repeats - texts that came more than once, each with at least two inputs, none in common
 * @param minimum - integer ≥ 2
 */
export function protectRespondents(
  parts: readonly PeopleCounts[],
  repeats: readonly PeopleCounts[],
  totals: PeopleCounts,
  minimum: number,
): HiddenRespondents {
  const isSmall = ({ respondents }: PeopleCounts): boolean => respondents > 0 && respondents < minimum
  const hidden = parts.map(isSmall)
  const isGivenAway = (): boolean => hidden.some((is, at) => is && !isOpen({ parts, hidden, totals }, at))
  while (isGivenAway()) {
    const next = leastShown(parts, hidden)
    if (next === -1) break
    hidden[next] = true
  }
  const others = restOf(repeats, totals)
  const repeatsHidden = repeats.map(isSmall)
  const known = { parts: [...repeats, others], hidden: [...repeatsHidden, true], totals }
  const isRepeatGivenAway = repeatsHidden.some((is, at) => is && !isOpen(known, at))
  return { parts: hidden, repeats: repeatsHidden, totals: isSmall(totals) || isGivenAway() || isRepeatGivenAway }
}

/** The part shown that has fewest respondents, the first of equals; −1 when all with inputs are hidden. */
function leastShown(parts: readonly PeopleCounts[], hidden: readonly boolean[]): number {
  let best = -1
  parts.forEach((part, at) => {
    if (hidden[at] === true || part.inputs === 0) return
    if (best === -1 || part.respondents < (parts[best]?.respondents ?? 0)) best = at
  })
  return best
}

/** The inputs that repeat nothing; how many respondents they have is not known. */
function restOf(repeats: readonly PeopleCounts[], totals: PeopleCounts): PeopleCounts {
  const sum = (pick: (part: PeopleCounts) => number): number => repeats.reduce((all, part) => all + pick(part), 0)
  const inputs = totals.inputs - sum((part) => part.inputs)
  return { inputs, unnamed: totals.unnamed - sum((part) => part.unnamed), respondents: 0 }
}
