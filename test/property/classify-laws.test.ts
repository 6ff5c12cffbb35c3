import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Classifier } from '../../src/classify/classifier.ts'
import { createTextEncoder } from '../../src/classify/encoded-text.ts'
import { createKeywordMatcher } from '../../src/classify/keyword/keyword-matcher.ts'
import { compileLexicon } from '../../src/classify/keyword/lexicon.ts'
import { indexLexicon } from '../../src/classify/keyword/lexicon-index.ts'
import { foldWord, wordsOf } from '../../src/text/scan-words.ts'
import { stem } from '../../src/text/stem.ts'
import type { Assignment, TermHit } from '../../src/types/assignment.ts'
import type { Taxonomy } from '../../src/types/taxonomy.ts'
import { builtInParts, freshClassifier } from '../support/classifiers.ts'
import { anyString, seed, textsWith } from '../support/texts.ts'

type Parts = Awaited<ReturnType<typeof builtInParts>>

let parts: Parts
let classifier: Classifier
let terms: readonly string[]

beforeAll(async () => {
  parts = await builtInParts()
  classifier = freshClassifier(parts)
  terms = parts.taxonomy.levers.flatMap((lever) => lever.terms.map(({ text }) => text))
})

/** Texts made of the lexicon's own words; a function because the lexicon is loaded before the tests. */
const texts = (): fc.Arbitrary<string> => fc.oneof({ weight: 4, arbitrary: textsWith(terms) }, anyString)

/** Whether a stretch of text shows a term: its words have the term's stems, or it holds the term's stem in a compound. */
function shows(stretch: string, term: string): boolean {
  const words = wordsOf(stretch)
  const wanted = wordsOf(term.normalize('NFC'))
  return (['no', 'en'] as const).some((language) => {
    const stems = wanted.map((word) => stem(word, language))
    if (words.length === wanted.length && words.every((word, i) => stem(word, language) === stems[i])) return true
    return wanted.length === 1 && foldWord(stretch).includes(stems[0] ?? '')
  })
}

describe('The assignment of any text', () => {
  it('has probabilities from 0 to 1 that sum to exactly one in ten-thousandths.', () => {
    fc.assert(
      fc.property(texts(), (text) => {
        const { probabilities, probability, secondary, evidence } = classifier.classify(text)
        expect(probabilities).toHaveLength(classifier.labels.length)
        const units = probabilities.map((p) => Math.round(p * 10_000))
        expect(units.map((unit) => unit / 10_000)).toEqual(probabilities)
        expect(units.every((unit) => unit >= 0 && unit <= 10_000)).toBe(true)
        expect(units.reduce((sum, unit) => sum + unit, 0)).toBe(10_000)
        expect(probabilities).toContain(evidence.runnerUp.probability)
        // Further levers have probabilities of their own, each above its threshold, the surest first.
        const further = secondary.map((other) => other.probability)
        expect(further.map((p) => Math.round(p * 10_000) / 10_000)).toEqual(further)
        expect([...further].sort((a, b) => b - a)).toEqual(further)
        for (const other of secondary) {
          const threshold = classifier.thresholds.secondaryAbove[classifier.labels.indexOf(other.lever)] ?? 1
          expect(other.probability).toBeGreaterThanOrEqual(threshold)
          expect(other.probability).toBeLessThanOrEqual(1)
        }
        if (probability !== 0) expect(probabilities).toContain(probability)
      }),
      { seed, numRuns: 400 },
    )
  })

  it('names a lever exactly when the status is assigned or uncertain, and never twice.', () => {
    fc.assert(
      fc.property(texts(), (text) => {
        const { status, lever, secondary } = classifier.classify(text)
        const answered = status === 'assigned' || status === 'uncertain'
        expect(lever !== '').toBe(answered)
        const named = [...(answered ? [lever] : []), ...secondary.map((other) => other.lever)]
        expect(new Set(named).size).toBe(named.length)
        for (const id of named) expect(classifier.labels.slice(0, -1)).toContain(id)
        if (!answered) expect(secondary).toEqual([])
      }),
      { seed, numRuns: 400 },
    )
  })

  it('has hits in order and apart, each of which shows its term where it says.', () => {
    let seen = 0
    fc.assert(
      fc.property(texts(), (text) => {
        let before = 0
        for (const { term, start, end, weight } of classifier.classify(text).evidence.hits) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(weight).toBeGreaterThan(0)
          expect(shows(text.slice(start, end), term), `«${text.slice(start, end)}» for «${term}»`).toBe(true)
          before = end
          seen++
        }
      }),
      { seed, numRuns: 600 },
    )
    expect(seen).toBeGreaterThan(500)
  })

  it('is the same whatever was classified before, and twice in a row.', () => {
    fc.assert(
      fc.property(fc.array(texts(), { maxLength: 12 }), texts(), (before, text) => {
        const used = freshClassifier(parts)
        for (const other of before) used.classify(other)
        const expected = freshClassifier(parts).classify(text)
        expect(used.classify(text)).toEqual(expected)
        expect(used.classify(text)).toEqual(expected)
        expect(used.explain(text).assignment).toEqual(expected)
      }),
      { seed, numRuns: 25 },
    )
  })

  it('is the same after more word types than are remembered at once.', () => {
    const samples = fc.sample(textsWith(terms), { seed, numRuns: 14 })
    const fresh: Assignment[] = samples.map((text) => classifier.classify(text))
    const flooded = freshClassifier(parts)
    const flood = (from: number): string =>
      Array.from({ length: 5000 }, (_, i) => `ord${(from + i).toString(36)}x`).join(' ')
    const again = samples.map((text, i) => {
      flooded.classify(flood(i * 5000))
      return flooded.classify(text)
    })
    expect(again).toEqual(fresh)
  })

  it('does not change with the case of its letters but for offsets of the same place.', () => {
    fc.assert(
      fc.property(textsWith(terms), (text) => {
        const upper = text.toUpperCase()
        // ß and the like grow when they are written large; then offsets are others, and rightly so.
        fc.pre(upper.length === text.length && upper.toLowerCase() === text.toLowerCase())
        expect(classifier.classify(upper)).toEqual(classifier.classify(text.toLowerCase()))
      }),
      { seed, numRuns: 150 },
    )
  })
})

describe('Adding a word to the lexicon', () => {
  /** Hits of one lever by a taxonomy. */
  function hitsBy(taxonomy: Taxonomy, text: string, lever: number): Pick<TermHit, 'start' | 'end'>[] {
    const matcher = createKeywordMatcher(indexLexicon(compileLexicon(taxonomy)))
    const encoder = createTextEncoder(parts.languageModel, (id, word) => matcher.add(id, word))
    return matcher.match(encoder.encode(text)).filter(({ term }) => term.lever === lever)
  }

  it('never loses a word of the text that already spoke for its lever.', () => {
    const small = (): Taxonomy => ({
      ...parts.taxonomy,
      levers: parts.taxonomy.levers.map((lever) => ({ ...lever, terms: lever.terms.slice(0, 60) })),
    })
    const known = small().levers.flatMap((lever) => lever.terms.map(({ text }) => text))
    fc.assert(
      fc.property(
        textsWith(known),
        fc.nat(),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('nb', 'nn', 'en'),
        (text, pick, lever, weight, language) => {
          const words = wordsOf(text)
          const word = words[pick % Math.max(1, words.length)]
          fc.pre(word !== undefined)
          const before = small()
          const after: Taxonomy = {
            ...before,
            levers: before.levers.map((one, i) =>
              i === lever
                ? { ...one, terms: [...one.terms, { text: word ?? '', language, weight, subtopic: '' }] }
                : one,
            ),
          }
          const found = hitsBy(after, text, lever)
          for (const { start, end } of hitsBy(before, text, lever))
            expect(found.some((hit) => hit.start < end && start < hit.end)).toBe(true)
        },
      ),
      { seed, numRuns: 60 },
    )
  })
})

describe('Pseudonyms', () => {
  const pseudonyms = fc.constantFrom('[fødselsnummer 1]', '[e-post 12]', '[navn]', '[innsender 3]')

  it('are read as blanks, whatever their words would tell.', () => {
    fc.assert(
      fc.property(texts(), pseudonyms, texts(), (before, pseudonym, after) => {
        const [start, end] = [before.normalize('NFC'), after.normalize('NFC')]
        const blank = ' '.repeat(pseudonym.length)
        const told = classifier.classify(`${start} ${pseudonym} ${end}`)
        expect(told).toEqual(classifier.classify(`${start} ${blank} ${end}`))
      }),
      { seed, numRuns: 200 },
    )
    expect(classifier.classify('[fødselsnummer 1]').status).toBe('too-short')
  })
})
