import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Classifier } from '../../src/classify/classifier.ts'
import { loadClassifier } from '../../src/load.ts'
import { createWordBuffer, foldWord, scanWords, wordsOf } from '../../src/text/scan-words.ts'
import { stem } from '../../src/text/stem.ts'
import { noLever } from '../../src/types/taxonomy.ts'
import { seed, textsWith } from '../support/texts.ts'
import { answerOf } from './gold.ts'
import { languagePairs } from './nb-nn-pairs.ts'
import { unrelatedSentences } from './unrelated-sentences.ts'

let classifier: Classifier

beforeAll(async () => {
  classifier = (await loadClassifier()).classifier
})

const forms = ['nb', 'nn'] as const
const texts = languagePairs.flatMap((pair) => forms.map((form) => ({ form, text: pair[form] })))

describe('The pairs', () => {
  it('are a hundred different inputs of 8 to 40 words, nine or ten for each answer.', () => {
    expect(languagePairs).toHaveLength(100)
    expect(new Set(texts.map(({ text }) => text)).size).toBe(200)
    for (const { text } of texts) {
      expect(text).toBe(text.normalize('NFC'))
      expect(text.split(' ').length, text).toBeGreaterThanOrEqual(8)
      expect(text.split(' ').length, text).toBeLessThanOrEqual(40)
    }
    const counts = classifier.labels.map((label) => languagePairs.filter(({ lever }) => lever === label).length)
    expect(counts.every((count) => count === 9 || count === 10)).toBe(true)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(100)
  })

  // Measured: 99 of 100.
  it('get the same answer in bokmål and in nynorsk, at least 88 of the 100.', () => {
    const differing = languagePairs.flatMap(({ lever, nb, nn }) => {
      const [inBokmaal, inNynorsk] = [answerOf(classifier, nb), answerOf(classifier, nn)]
      if (inBokmaal === inNynorsk) return []
      return [`written for ${lever}; nb ${inBokmaal}: ${nb}\n  nn ${inNynorsk}: ${nn}`]
    })
    expect(differing.length, differing.join('\n')).toBeLessThanOrEqual(12)
  })
})

describe('The assignment of a sentence that people could have written', () => {
  const words = [...new Set(texts.flatMap(({ text }) => wordsOf(text)))]
  const buffer = createWordBuffer()

  /** Whether a stretch holds the stems of a term's words, in order. */
  function holds(stretch: string, term: string): boolean {
    const folded = foldWord(stretch)
    return (['no', 'en'] as const).some((language) => {
      let from = 0
      return wordsOf(term.normalize('NFC')).every((word) => {
        const stemmed = stem(word, language)
        const at = folded.indexOf(stemmed, from)
        from = at + stemmed.length
        return at >= 0
      })
    })
  }

  /** Whether a stretch is whole words, or lies inside one: never the end of one word and the beginning of the next. */
  function keepsWords(text: string, start: number, end: number): boolean {
    scanWords(text, buffer)
    const starts = buffer.starts.subarray(0, buffer.count)
    const ends = buffer.ends.subarray(0, buffer.count)
    return (
      (starts.includes(start) && ends.includes(end)) || starts.some((from, i) => from <= start && end <= (ends[i] ?? 0))
    )
  }

  /** @returns number of hits looked at */
  function expectSound(text: string): number {
    const { probabilities, evidence } = classifier.classify(text)
    expect(probabilities).toHaveLength(11)
    expect(probabilities.reduce((sum, p) => sum + Math.round(p * 10_000), 0)).toBe(10_000)
    for (const { start, end, term } of evidence.hits) {
      const told = `«${text.slice(start, end)}» for «${term}» in «${text}»`
      expect(holds(text.slice(start, end), term), told).toBe(true)
      expect(keepsWords(text, start, end), told).toBe(true)
    }
    return evidence.hits.length
  }

  // test/property/classify-laws.test.ts asks the like of the lexicon's own words in any order; here they come inflected,
  // compounded, and among words that no lexicon knows. Measured: 508 hits.
  it('has eleven probabilities that sum to one, and evidence that points at words, for all 200 texts.', () => {
    const seen = texts.reduce((sum, { text }) => sum + expectSound(text), 0)
    expect(seen).toBeGreaterThan(350)
  })

  // Measured: 351 hits.
  it('has them too when the words of the 200 texts come in any order, case and punctuation.', () => {
    let seen = 0
    fc.assert(
      fc.property(textsWith(words), (text) => {
        seen += expectSound(text)
      }),
      { seed, numRuns: 500 },
    )
    expect(seen).toBeGreaterThan(250)
  })
})

describe('A sentence about nothing, added to an input', () => {
  interface Case {
    readonly lever: string
    readonly probability: number
    /** The status, and the likeliest of the ten levers, even where `ingen` is likelier: stricter than the answer. */
    readonly after: { readonly status: string; readonly lever: string }
    readonly text: string
  }

  /** Every text that was assigned a lever with at least 0.9, with every sentence. */
  function casesOf(): Case[] {
    return texts.flatMap(({ form, text }) => {
      const { status, lever, probability } = classifier.classify(text)
      if (status !== 'assigned' || probability < 0.9) return []
      return unrelatedSentences.map((sentence) => {
        const longer = `${text} ${sentence[form]}`
        const { status: statusAfter, probabilities } = classifier.classify(longer)
        const levers = probabilities.slice(0, classifier.labels.indexOf(noLever))
        const likeliest = classifier.labels[levers.indexOf(Math.max(...levers))] ?? ''
        return { lever, probability, after: { status: statusAfter, lever: likeliest }, text: longer }
      })
    })
  }

  const lines = (cases: readonly Case[]): string =>
    cases.map(({ lever, after, text }) => `${lever}, then ${after.status} ${after.lever}: ${text}`).join('\n')

  // Measured: 170 texts, so 1700 cases, and in none another lever; three became `ingen` or uncertain.
  // Not so below 0.9: of the 100 cases from 0.5 to 0.9, three went to another lever. And not so for many such sentences:
  // all ten at once made every one of the 170 texts `ingen`.
  it('turns a lever that had 0.9 into another in fewer than 1 of 100 cases.', () => {
    const cases = casesOf()
    expect(cases.length).toBeGreaterThanOrEqual(1500)
    const turned = cases.filter(({ lever, after }) => after.lever !== lever)
    expect(turned.length / cases.length, lines(turned)).toBeLessThan(0.01)
  })

  // Measured: 141 texts, 1410 cases; the least probability afterwards was 0.72.
  it('never takes the assignment from a lever that had 0.99.', () => {
    const cases = casesOf().filter(({ probability }) => probability >= 0.99)
    expect(cases.length).toBeGreaterThanOrEqual(1000)
    const lost = cases.filter(({ lever, after }) => after.lever !== lever || after.status !== 'assigned')
    expect(lost, lines(lost)).toEqual([])
  })
})
