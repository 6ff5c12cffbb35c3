import type { KeywordHit } from './keyword-matcher.ts'
import type { LexiconTerm } from './lexicon.ts'

/**
 * Score of each lever from term hits: the sum of their weights. The same term again counts half as much each time, so
 * that a word repeated ten times does not outweigh three different ones.
 * @param hits - of one text
 * @param out - shape [levers], overwritten
 */
export function scoreKeywords(hits: readonly KeywordHit[], out: Float64Array): void {
  out.fill(0)
  const shares = hits.length > 1 ? new Map<LexiconTerm, number>() : undefined
  for (const { term, weight } of hits) {
    const share = shares?.get(term) ?? 1
    shares?.set(term, share / 2)
    out[term.lever] = (out[term.lever] ?? 0) + weight * share
  }
}
