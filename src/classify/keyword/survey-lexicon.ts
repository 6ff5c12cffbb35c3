import { hashPair, hashString } from '../../text/hash.ts'
import { createWordBuffer, scanWords, wordsOf } from '../../text/scan-words.ts'
import { stem } from '../../text/stem.ts'
import type { TermFact, TermLanguage } from '../../types/lexicon-facts.ts'
import type { Taxonomy, Term } from '../../types/taxonomy.ts'
import { stemSeed } from '../stem-key.ts'
import { createKeywordMatcher, type KeywordHit, type KeywordMatcher, type MatchableText } from './keyword-matcher.ts'
import type { LexiconTerm } from './lexicon.ts'
import type { LexiconIndex } from './lexicon-index.ts'

/** What the matcher makes of each term of a taxonomy. */
export interface LexiconSurvey {
  /** In the order of the taxonomy: levers, and the terms of each. */
  readonly facts: readonly TermFact[]
  /** Position among the facts of the first term that a compiled term stands for. */
  readonly factOf: (term: LexiconTerm) => number | undefined
}

/** Two terms that agree in all of this say the same. */
function sayingOf(lever: number, language: TermLanguage, { text, subtopic, weight }: Omit<Term, 'language'>): string {
  return [lever, language, subtopic, weight, text].join('\u0000')
}

/** A text of these words in a given language, as the matcher takes it; each word becomes a new type. */
function encodeWords(matcher: KeywordMatcher, text: string, language: TermLanguage): MatchableText {
  const words = createWordBuffer()
  scanWords(text, words)
  const folded = wordsOf(text)
  for (const [id, word] of folded.entries()) matcher.add(id, word)
  const stems = Int32Array.from(folded, (word) => hashString(stem(word, language), stemSeed))
  const pairs = stems.map((key, at) => (at === 0 ? 0 : hashPair(stems[at - 1] ?? 0, key)))
  return { words, ids: Int32Array.from(folded.keys()), stems, pairs, stemLanguage: language }
}

/**
 * Gives each term's own words to the matcher, as a text of nothing else, and notes which term it finds there. The matcher
 * goes from left to right and lets the longest term win, so no longer text could favour the term more than this one.
 * @param index - compiled from the same taxonomy
 */
export function surveyLexicon(taxonomy: Taxonomy, index: LexiconIndex): LexiconSurvey {
  const matcher = createKeywordMatcher(index)
  const positions = new Map<string, number>()
  const terms = taxonomy.levers.flatMap(({ terms }, lever) => terms.map((term) => ({ lever, term })))
  terms.forEach(({ lever, term }, at) => {
    const saying = sayingOf(lever, languageOf(term), term)
    if (!positions.has(saying)) positions.set(saying, at)
  })
  const factOf = ({ lever, language, ...term }: LexiconTerm): number | undefined =>
    positions.get(sayingOf(lever, language, term))
  const facts = terms.map(({ lever, term }): TermFact => {
    const language = languageOf(term)
    const text = term.text.normalize('NFC')
    const encoded = encodeWords(matcher, text, language)
    const [hit] = matcher.match(encoded)
    const found = hit === undefined ? undefined : factOf(hit.term)
    return { lever, term, words: wordsOf(text).join(' '), language, found, isWhole: isWhole(hit, encoded) }
  })
  return { facts, factOf }
}

function languageOf({ language }: Term): TermLanguage {
  return language === 'en' ? 'en' : 'no'
}

function isWhole(hit: KeywordHit | undefined, { words: { count, starts, ends } }: MatchableText): boolean {
  return count > 0 && hit?.start === starts[0] && hit?.end === ends[count - 1]
}
