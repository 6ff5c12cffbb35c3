import { stem } from '../../text/stem.ts'
import type { LexiconTerm } from './lexicon.ts'
import type { LexiconIndex } from './lexicon-index.ts'

/** A term found as part of a compound word. Offsets are into the folded word, half-open. */
export interface PartHit {
  readonly term: LexiconTerm
  readonly start: number
  readonly end: number
}

/** How much less a term weighs inside a compound than on its own. */
export const partDiscount = 1

/** What is left beside a part must be a word itself: at least three letters, one of them a vowel. */
const shortestRest = 3
const vowel = /[aeiouyæøåéèòô]/u

function isWordLike(rest: string): boolean {
  return rest.length >= shortestRest && vowel.test(rest)
}

/** First part: the dictionary form, then perhaps a linking s or e or a hyphen, then the rest. */
function matchFirst(word: string, index: LexiconIndex): PartHit | undefined {
  for (let end = Math.min(word.length - shortestRest, index.longestPart); end >= 5; end--) {
    const term = index.byPart.get(word.slice(0, end))
    if (term === undefined) continue
    const link = word[end]
    const rest = link === '-' ? word.slice(end + 1) : word.slice(end)
    if (isWordLike(rest)) return { term, start: 0, end }
  }
  return undefined
}

/** Last part: the compound's stem ends in the part's stem. */
function matchLast(word: string, index: LexiconIndex): PartHit | undefined {
  const wordStem = stem(word, 'no')
  for (let start = Math.max(shortestRest, wordStem.length - index.longestPart); start <= wordStem.length - 4; start++) {
    const term = index.byPartStem.get(wordStem.slice(start))
    if (term !== undefined && isWordLike(word.slice(0, start))) return { term, start, end: word.length }
  }
  return undefined
}

/**
 * Terms inside a Norwegian compound: the longest that begins it and the longest that ends it, if they do not overlap
 * (then the longer one alone). *anskaffelsesregelverk* holds both *anskaffelse* and *regelverk*.
 * @param word - folded
 * @returns zero to two hits, by start
 */
export function matchCompound(word: string, index: LexiconIndex): PartHit[] {
  if (word.length < 8) return []
  const first = matchFirst(word, index)
  const last = matchLast(word, index)
  if (first === undefined) return last === undefined ? [] : [last]
  if (last === undefined) return [first]
  if (first.end <= last.start) return [first, last]
  return first.end >= word.length - last.start ? [first] : [last]
}
