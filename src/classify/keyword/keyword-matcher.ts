import type { StemLanguage } from '../../text/stem.ts'
import type { EncodedText } from '../encoded-text.ts'
import type { LexiconTerm } from './lexicon.ts'
import { type LexiconIndex, mayBeginPhrase } from './lexicon-index.ts'
import { matchCompound, type PartHit, partDiscount } from './match-compound.ts'
import { isNegator, isQuantifier } from './negation.ts'

/** An occurrence of a lexicon term in an encoded text. */
export interface KeywordHit {
  readonly term: LexiconTerm
  /** UTF-16 offsets into the text, half-open. */
  readonly start: number
  readonly end: number
  /** The term's weight; one less inside a compound. */
  readonly weight: number
}

/** What of an encoded text is matched. */
export type MatchableText = Pick<EncodedText, 'words' | 'ids' | 'stems' | 'pairs' | 'stemLanguage'>

/** Finds the terms of a lexicon in texts. */
export interface KeywordMatcher {
  /** Call for each new word type of the encoder. */
  add(id: number, word: string): void
  /**
   * The hits in a text, by start, none overlapping: at each word the longest term wins, and its words are used up. What
   * there should be no more of is no hit.
   */
  match(encoded: MatchableText): KeywordHit[]
}

/** What a word type can do, as bits; 0 is not yet worked out. */
const known = 1
const isTerm = 2
const startsPhrase = 4
const hasParts = 8
/** Bits of a word type's part in a negation. */
const negates = 1
const quantifies = 2

/** Words that may stand between «more» and what there should be no more of: «ikke flere nye kurs». */
const wordsBetween = 1

/** Creates a {@link KeywordMatcher}; what a word type can begin or hold is worked out once per type. */
export function createKeywordMatcher(index: LexiconIndex): KeywordMatcher {
  const words: string[] = []
  const parts: (readonly PartHit[])[] = []
  const singles: Record<StemLanguage, (LexiconTerm | undefined)[]> = { no: [], en: [] }
  let kinds = { no: new Uint8Array(1024), en: new Uint8Array(1024) }
  let roles = new Uint8Array(1024)

  function kindOf(id: number, stem: number, language: StemLanguage): number {
    const { byStem, phraseStarts } = index.byLanguage[language]
    let kind = known
    const single = byStem.get(stem)
    singles[language][id] = single
    if (single !== undefined) kind |= isTerm
    else if (language === 'no') {
      const found = matchCompound(words[id] ?? '', index)
      if (found.length > 0) {
        kind |= hasParts
        parts[id] = found
      }
    }
    if (phraseStarts.has(stem)) kind |= startsPhrase
    kinds[language][id] = kind
    return kind
  }

  /** Whether there should be no more of what begins here: «ikke flere», «no more», perhaps a word between. */
  function isNegated({ ids }: MatchableText, position: number): boolean {
    for (let at = position - 1; at >= 1 && at >= position - 1 - wordsBetween; at--) {
      if (((roles[ids[at] ?? 0] ?? 0) & quantifies) === 0) continue
      return ((roles[ids[at - 1] ?? 0] ?? 0) & negates) !== 0
    }
    return false
  }

  function phraseAt(encoded: MatchableText, position: number): LexiconTerm | undefined {
    const { stems, stemLanguage, pairs, words: positions } = encoded
    if (position + 1 >= positions.count) return undefined
    const terms = index.byLanguage[stemLanguage]
    const pair = pairs[position + 1] ?? 0
    if (!mayBeginPhrase(terms, pair)) return undefined
    const candidates = terms.byPair.get(pair)
    if (candidates === undefined) return undefined
    for (const term of candidates) {
      if (position + term.stems.length > positions.count) continue
      let k = 0
      while (k < term.stems.length && stems[position + k] === term.stems[k]) k++
      if (k === term.stems.length) return term
    }
    return undefined
  }

  function addParts(hits: KeywordHit[], encoded: MatchableText, position: number): void {
    const id = encoded.ids[position] ?? 0
    const start = encoded.words.starts[position] ?? 0
    const end = encoded.words.ends[position] ?? 0
    // A soft hyphen shifts offsets inside the word; then the whole word is the evidence, once.
    const exact = end - start === (words[id] ?? '').length
    const found = parts[id] ?? []
    for (const part of exact ? found : found.slice(0, 1))
      hits.push({
        term: part.term,
        start: exact ? start + part.start : start,
        end: exact ? start + part.end : end,
        weight: part.term.weight - partDiscount,
      })
  }

  return {
    add(id, word) {
      if (id >= kinds.no.length) {
        const larger = { no: new Uint8Array(id * 2), en: new Uint8Array(id * 2) }
        larger.no.set(kinds.no)
        larger.en.set(kinds.en)
        kinds = larger
        const moreRoles = new Uint8Array(id * 2)
        moreRoles.set(roles)
        roles = moreRoles
      }
      words[id] = word
      roles[id] = (isNegator(word) ? negates : 0) | (isQuantifier(word) ? quantifies : 0)
      kinds.no[id] = 0
      kinds.en[id] = 0
    },
    match(encoded) {
      const hits: KeywordHit[] = []
      const { stemLanguage, ids, stems, words: positions } = encoded
      const column = kinds[stemLanguage]
      for (let position = 0; position < positions.count; position++) {
        const id = ids[position] ?? 0
        let kind = column[id] ?? 0
        if (kind === known) continue
        if (kind === 0) kind = kindOf(id, stems[position] ?? 0, stemLanguage)
        const phrase = (kind & startsPhrase) === 0 ? undefined : phraseAt(encoded, position)
        const term = phrase ?? ((kind & isTerm) === 0 ? undefined : singles[stemLanguage][id])
        if (term !== undefined) {
          const last = position + term.stems.length - 1
          if (isNegated(encoded, position)) {
            position = last
            continue
          }
          hits.push({
            term,
            start: positions.starts[position] ?? 0,
            end: positions.ends[last] ?? 0,
            weight: term.weight,
          })
          position = last
        } else if ((kind & hasParts) !== 0 && !isNegated(encoded, position)) addParts(hits, encoded, position)
      }
      return hits
    },
  }
}
