import type { LanguageModel } from '../../text/language/language-model.ts'
import type { CorpusUse } from '../../types/lexicon-facts.ts'
import { createTextEncoder, type EncodedText } from '../encoded-text.ts'
import { createKeywordMatcher, type KeywordHit } from './keyword-matcher.ts'
import type { LexiconTerm } from './lexicon.ts'
import type { LexiconIndex } from './lexicon-index.ts'
import type { LexiconSurvey } from './survey-lexicon.ts'

/** Counts how often the terms of a lexicon are found, one text at a time. */
export interface TermUseCounter {
  /** @param text - NFC */
  readonly add: (text: string) => void
  /** @param survey - of the same lexicon */
  readonly use: (survey: LexiconSurvey) => CorpusUse
}

interface Count {
  hits: number
  missed: number
  takenBy: LexiconTerm | undefined
}

/** Starts counting. Texts are encoded and matched as for classifying; memory grows with the lexicon alone. */
export function createTermUseCounter(index: LexiconIndex, languageModel: LanguageModel): TermUseCounter {
  const matcher = createKeywordMatcher(index)
  const encoder = createTextEncoder(languageModel, matcher.add)
  const counts = new Map(index.terms.map((term): [LexiconTerm, Count] => [term, emptyCount()]))
  const inputs = { no: 0, en: 0 }

  /** Words of a term that has not been found yet, wherever they stand. */
  function noteMissed(encoded: EncodedText, hits: readonly KeywordHit[], position: number): void {
    for (const term of termsAt(encoded, index, position)) {
      const count = counts.get(term)
      if (count === undefined || count.hits > 0) continue
      count.missed++
      count.takenBy ??= overlapping(encoded, hits, position, term.stems.length)
    }
  }

  return {
    add(text) {
      const encoded = encoder.encode(text)
      inputs[encoded.stemLanguage]++
      const hits = matcher.match(encoded)
      for (const { term } of hits) {
        const count = counts.get(term)
        if (count !== undefined) count.hits++
      }
      for (let position = 0; position < encoded.words.count; position++) noteMissed(encoded, hits, position)
    },
    use: ({ facts, factOf }) => {
      const byFact = new Map([...counts].map(([term, count]) => [factOf(term), count]))
      const terms = facts.map(({ found }) => {
        const count = found === undefined ? undefined : byFact.get(found)
        if (count === undefined) return undefined
        const { hits, missed, takenBy } = count
        return { hits, missed: hits > 0 ? 0 : missed, takenBy: takenBy && factOf(takenBy) }
      })
      return { inputs: { ...inputs }, terms }
    },
  }
}

/** Every term whose stems stand at a position, whether or not a longer one takes them. */
function termsAt({ stems, pairs, words, stemLanguage }: EncodedText, index: LexiconIndex, at: number): LexiconTerm[] {
  const { byStem, byPair } = index.byLanguage[stemLanguage]
  const single = byStem.get(stems[at] ?? 0)
  const phrases = at + 1 < words.count ? (byPair.get(pairs[at + 1] ?? 0) ?? []) : []
  const whole = phrases.filter(
    (term) => at + term.stems.length <= words.count && term.stems.every((key, k) => stems[at + k] === key),
  )
  return single === undefined ? whole : [...whole, single]
}

/** The term of the hit that has one of these words. */
function overlapping(
  { words: { starts, ends } }: EncodedText,
  hits: readonly KeywordHit[],
  at: number,
  length: number,
): LexiconTerm | undefined {
  const [start, end] = [starts[at] ?? 0, ends[at + length - 1] ?? 0]
  return hits.find((hit) => hit.start < end && hit.end > start)?.term
}

function emptyCount(): Count {
  return { hits: 0, missed: 0, takenBy: undefined }
}
