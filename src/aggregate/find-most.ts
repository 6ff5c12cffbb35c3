import type { Interval } from '../numeric/wilson.ts'
import type { Correction, LeverReport } from '../types/report.ts'

function isClear(inside: readonly Interval[], outside: readonly Interval[]): boolean {
  return Math.min(...inside.map(({ low }) => low)) > Math.max(...outside.map(({ high }) => high))
}

/**
 * The fewest levers that together lie clear of all others: the interval of each is above that of every other lever, as
 * counted, and where the error of the model is known, as corrected for it too. Empty when no such group is at most half of the
 * levers. With one denominator, bounds follow counts, so it is enough to look for a gap in the levers sorted by count.
 */
export function findMost(levers: readonly LeverReport[], correction: Correction | null = null): string[] {
  const corrected = new Map(correction?.answers.map((entry) => [entry.answer, entry.corrected]))
  const correctedOf = (some: readonly LeverReport[]): Interval[] =>
    some.map(({ id }) => corrected.get(id) ?? null).filter((share) => share !== null)
  const sorted = [...levers].sort((a, b) => b.coverage.inputs.count - a.coverage.inputs.count)
  for (let size = 1; size <= sorted.length / 2; size += 1) {
    const [top, rest] = [sorted.slice(0, size), sorted.slice(size)]
    const counted = (some: readonly LeverReport[]): Interval[] => some.map(({ coverage }) => coverage.inputs)
    if (isClear(counted(top), counted(rest)) && isClear(correctedOf(top), correctedOf(rest)))
      return levers.filter((lever) => top.includes(lever)).map(({ id }) => id)
  }
  return []
}
