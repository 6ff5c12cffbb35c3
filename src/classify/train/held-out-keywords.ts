import { keywordShares } from '../combined/combined-logits.ts'
import { scoreKeywords } from '../keyword/keyword-scores.ts'
import type { LexiconTerm } from '../keyword/lexicon.ts'
import { folds, type PreparedText } from './prepare-texts.ts'

/** How often a term occurs in each fold's texts, and how often in texts of its own lever. */
interface TermCounts {
  readonly all: number[]
  readonly own: number[]
}

/** What a term is worth before any text is seen: a share of about a third in its own lever, as strong as two texts. */
const priorShare = 0.35
const priorTexts = 2

function countTerms(texts: readonly PreparedText[]): Map<LexiconTerm, TermCounts> {
  const counts = new Map<LexiconTerm, TermCounts>()
  for (const { hits, fold, answer } of texts)
    for (const term of new Set(hits.map((hit) => hit.term))) {
      let entry = counts.get(term)
      if (entry === undefined) {
        entry = { all: new Array<number>(folds).fill(0), own: new Array<number>(folds).fill(0) }
        counts.set(term, entry)
      }
      entry.all[fold] = (entry.all[fold] ?? 0) + 1
      if (term.lever === answer) entry.own[fold] = (entry.own[fold] ?? 0) + 1
    }
  return counts
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/**
 * Keyword shares of each training text from a lexicon that has not seen it.
 *
 * The lexicon's authors read the training texts, so its own weights look better on them than on new texts, and a
 * combination fitted to that would trust keywords too much. Here each term is weighed afresh by the other folds
 * (a term that only the held-out fold knows is not counted), which is how an unseen text meets the lexicon.
 * @returns shape [texts][levers + 1]
 */
export function heldOutKeywordShares(texts: readonly PreparedText[], levers: number): Float64Array[] {
  const counts = countTerms(texts)
  const weightOf = (term: LexiconTerm, fold: number): number => {
    const entry = counts.get(term)
    if (entry === undefined) return 0
    const all = total(entry.all) - (entry.all[fold] ?? 0)
    if (all === 0) return 0
    const own = total(entry.own) - (entry.own[fold] ?? 0)
    return Math.max(0, 6 * ((own + priorTexts * priorShare) / (all + priorTexts) - 0.15))
  }
  const scores = new Float64Array(levers)
  return texts.map(({ hits, fold }) => {
    const weighed = hits.map((hit) => ({
      ...hit,
      weight: (weightOf(hit.term, fold) * hit.weight) / hit.term.weight,
    }))
    scoreKeywords(weighed, scores)
    const shares = new Float64Array(levers + 1)
    keywordShares(scores, shares)
    return shares
  })
}
