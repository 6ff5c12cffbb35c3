import type { Quote } from '../../types/report.ts'
import { compareScored, type QuoteCandidate } from './quote-candidate.ts'

/** What a candidate loses for being like one already chosen. */
function likeness(candidate: QuoteCandidate, chosen: readonly QuoteCandidate[]): number {
  const some = (isLike: (other: QuoteCandidate) => boolean): number => Number(chosen.some(isLike))
  return (
    2 * some((other) => candidate.respondent !== '' && other.respondent === candidate.respondent) +
    0.3 * some((other) => other.quote.source === candidate.quote.source) +
    0.15 * some((other) => other.subtopics.some((subtopic) => candidate.subtopics.includes(subtopic)))
  )
}

/**
 * Chooses what to quote of a lever: certain, typical, and by different voices. Typical is what shows a subtopic that
 * many of the lever's inputs show. Never two of one campaign; a second of the same respondent only when there is no other.
 * @param count - how many, integer ≥ 0; fewer if there are not as many
 * @param typicality - share of the lever's inputs that show a subtopic, 0–1, by its id
 */
export function chooseQuotes(
  candidates: readonly QuoteCandidate[],
  count: number,
  typicality: (subtopic: string) => number,
): Quote[] {
  const rest = candidates.map((candidate) => {
    const typical = Math.max(0, ...candidate.subtopics.map(typicality))
    return { ...candidate, score: candidate.score + 0.3 * typical }
  })
  const chosen: QuoteCandidate[] = []
  while (chosen.length < count) {
    const best = rest
      .filter((candidate) => !chosen.some((other) => other.campaign === candidate.campaign))
      .map((candidate) => ({ candidate, id: candidate.id, score: candidate.score - likeness(candidate, chosen) }))
      .sort(compareScored)[0]
    if (best === undefined) break
    chosen.push(best.candidate)
  }
  return chosen.map(({ quote }) => quote)
}
