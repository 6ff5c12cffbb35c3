import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCampaignFinder } from '../../src/campaign/find-campaigns.ts'
import { estimateJaccard, sketchBins, sketchShingles } from '../../src/campaign/sketch.ts'
import { createWordBuffer, scanWords, wordsOf } from '../../src/text/scan-words.ts'

const settings = { seed: 20_190_531, numRuns: 400 }

const word = fc.integer({ min: 0, max: 5000 }).map((number) => `ord${number.toString(36)}`)
const prose = fc.array(word, { minLength: 12, maxLength: 120 })
/** Few words, so that texts repeat each other often. */
const texts = fc.array(fc.array(fc.constantFrom('ja', 'nei', 'kanskje'), { minLength: 1, maxLength: 3 }), {
  maxLength: 40,
})

function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text)
  return new Set(words.slice(1).map((second, index) => `${words[index]} ${second}`))
}

function jaccard(a: string, b: string): number {
  const [first, second] = [shinglesOf(a), shinglesOf(b)]
  const common = [...first].filter((shingle) => second.has(shingle)).length
  return common / (first.size + second.size - common)
}

function estimate(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => {
    const words = createWordBuffer()
    scanWords(text, words)
    const sketch = new Uint16Array(sketchBins)
    sketchShingles(words, sketch)
    return sketch
  })
  return first === undefined || second === undefined ? Number.NaN : estimateJaccard(first, second, 0)
}

/** Two texts of which the second keeps some words of the first and gets others of its own. */
const pairs = fc.tuple(prose, prose, fc.double({ min: 0, max: 1, noNaN: true })).map(([one, other, kept]) => {
  const cut = Math.round(one.length * kept)
  return { one: one.join(' '), other: [...one.slice(0, cut), ...other.slice(0, one.length - cut)].join(' ') }
})

describe('The similarity of two texts', () => {
  it('is estimated within four standard errors of the true one, and without bias.', () => {
    let sum = 0
    let count = 0
    fc.assert(
      fc.property(pairs, ({ one, other }) => {
        const truth = jaccard(one, other)
        const error = estimate(one, other) - truth
        sum += error
        count++
        expect(Math.abs(error)).toBeLessThanOrEqual(4 * Math.sqrt((truth * (1 - truth)) / 32) + 0.03)
      }),
      settings,
    )
    expect(Math.abs(sum / count)).toBeLessThan(0.01)
  })
})

describe('The campaign finder', () => {
  it('always finds an exact repeat, and gives the same leader as for the text itself.', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 20 }), (all) => {
        const finder = createCampaignFinder()
        const leaders = all.map((words, index) => finder.find(String(index), words.join(' ')) || String(index))
        all.forEach((words, index) => {
          expect(finder.find('again', words.join(', ').toUpperCase())).toBe(leaders[index])
        })
      }),
      { ...settings, numRuns: 100 },
    )
  })

  it('finds the very first of each short text, as a map of the words does.', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const finder = createCampaignFinder()
        const firsts = new Map<string, string>()
        all.forEach((words, index) => {
          const key = words.join(' ')
          expect(finder.find(String(index), key)).toBe(firsts.get(key) ?? '')
          if (!firsts.has(key)) firsts.set(key, String(index))
        })
      }),
      settings,
    )
  })

  it('behaves with a capacity as a map does that drops its oldest text.', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 6 }), (all, capacity) => {
        const finder = createCampaignFinder({ capacity })
        const kept = new Map<string, string>()
        let dropped = 0
        all.forEach((words, index) => {
          const key = words.join(' ')
          expect(finder.find(String(index), key)).toBe(kept.get(key) ?? '')
          if (kept.has(key)) return
          const oldest = [...kept.keys()][0]
          if (kept.size === capacity && oldest !== undefined) {
            kept.delete(oldest)
            dropped++
          }
          kept.set(key, String(index))
        })
        expect(finder.forgotten).toBe(dropped)
      }),
      settings,
    )
  })

  it('never joins texts that share less than 30 % of their pairs of words.', () => {
    fc.assert(
      fc.property(pairs, ({ one, other }) => {
        fc.pre(jaccard(one, other) < 0.3)
        const finder = createCampaignFinder()
        finder.find('one', one)
        expect(finder.find('other', other)).toBe('')
      }),
      settings,
    )
  })

  it('always joins texts that share more than 90 % of their pairs of words.', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 10 }), word, (all, added) => {
        for (const words of all) {
          const [one, other] = [words.join(' '), [...words, added].join(' ')]
          if (jaccard(one, other) <= 0.9 || new Set(words).size < 8) continue
          const finder = createCampaignFinder()
          finder.find('one', one)
          expect(finder.find('other', other)).toBe('one')
        }
      }),
      settings,
    )
  })

  it('answers the same whatever comes later, and the same each time.', () => {
    fc.assert(
      fc.property(fc.array(pairs, { maxLength: 10 }), fc.nat(20), (some, cut) => {
        const all = some.flatMap(({ one, other }) => [one, other])
        const run = (inputs: readonly string[]): string[] => {
          const finder = createCampaignFinder()
          return inputs.map((text, index) => finder.find(String(index), text))
        }
        expect(run(all.slice(0, cut))).toEqual(run(all).slice(0, cut))
      }),
      { ...settings, numRuns: 100 },
    )
  })
})
