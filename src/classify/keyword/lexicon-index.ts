import { hashPair } from '../../text/hash.ts'
import type { StemLanguage } from '../../text/stem.ts'
import type { LexiconTerm } from './lexicon.ts'

/** Terms of one language arranged for look-up. */
export interface TermIndex {
  /** Single-word terms by the hash of their stem. */
  readonly byStem: ReadonlyMap<number, LexiconTerm>
  /** Phrases by the hash of their first two stems, those of most words first. */
  readonly byPair: ReadonlyMap<number, readonly LexiconTerm[]>
  /** Hashes of stems that begin a phrase. */
  readonly phraseStarts: ReadonlySet<number>
  /** A bit per value of the low bits of a pair's hash: 0 where no phrase begins so. Most pairs of a text end here. */
  readonly pairFilter: Uint8Array
}

/** The lexicon arranged for look-up by word. */
export interface LexiconIndex {
  readonly terms: readonly LexiconTerm[]
  readonly byLanguage: Readonly<Record<StemLanguage, TermIndex>>
  /** Single-word terms by their dictionary form, for the first part of a compound. */
  readonly byPart: ReadonlyMap<string, LexiconTerm>
  /** Single-word terms by their stem, for the last part of a compound. */
  readonly byPartStem: ReadonlyMap<string, LexiconTerm>
  /** Letters of the longest key of the two: no longer stretch of a word needs a look. */
  readonly longestPart: number
}

const filterBits = 1 << 17

/** Whether a phrase may begin with this pair of stems; a `false` is certain. */
export function mayBeginPhrase({ pairFilter }: TermIndex, pair: number): boolean {
  const bit = pair & (filterBits - 1)
  return ((pairFilter[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
}

function keepHeavier(map: Map<string, LexiconTerm>, key: string, term: LexiconTerm): void {
  const known = map.get(key)
  if (known === undefined || known.weight < term.weight) map.set(key, term)
}

function indexTerms(terms: readonly LexiconTerm[]): TermIndex {
  const byStem = new Map<number, LexiconTerm>()
  const byPair = new Map<number, LexiconTerm[]>()
  const phraseStarts = new Set<number>()
  const pairFilter = new Uint8Array(filterBits / 8)
  for (const term of terms) {
    const [first = 0, second] = term.stems
    if (second === undefined) {
      byStem.set(first, term)
      continue
    }
    phraseStarts.add(first)
    const key = hashPair(first, second)
    const bit = key & (filterBits - 1)
    pairFilter[bit >> 3] = (pairFilter[bit >> 3] ?? 0) | (1 << (bit & 7))
    const list = byPair.get(key)
    if (list === undefined) byPair.set(key, [term])
    else list.push(term)
  }
  for (const list of byPair.values()) if (list.length > 1) list.sort((a, b) => b.stems.length - a.stems.length)
  return { byStem, byPair, phraseStarts, pairFilter }
}

/** Arranges a lexicon for look-up. */
export function indexLexicon(terms: readonly LexiconTerm[]): LexiconIndex {
  const byPart = new Map<string, LexiconTerm>()
  const byPartStem = new Map<string, LexiconTerm>()
  for (const term of terms) {
    if (term.part === '') continue
    keepHeavier(byPart, term.part, term)
    if (term.partStem.length >= 4) keepHeavier(byPartStem, term.partStem, term)
  }
  const longestPart = Math.max(0, ...[...byPart.keys(), ...byPartStem.keys()].map(({ length }) => length))
  return {
    terms,
    byLanguage: {
      no: indexTerms(terms.filter(({ language }) => language === 'no')),
      en: indexTerms(terms.filter(({ language }) => language === 'en')),
    },
    byPart,
    byPartStem,
    longestPart,
  }
}
