import { describe, expect, it } from 'vitest'
import {
  emptyBin,
  estimateJaccard,
  hasEnoughWords,
  minDistinctWords,
  sketchBins,
  sketchShingles,
} from '../../../src/campaign/sketch.ts'
import { createWordBuffer, scanWords } from '../../../src/text/scan-words.ts'

function scan(text: string) {
  const words = createWordBuffer()
  scanWords(text, words)
  return words
}

function sketchOf(text: string): Uint16Array {
  const sketch = new Uint16Array(sketchBins)
  sketchShingles(scan(text), sketch)
  return sketch
}

/** A sketch with these bins, the others empty. */
function filled(...values: number[]): Uint16Array {
  const sketch = new Uint16Array(sketchBins).fill(emptyBin)
  sketch.set(values)
  return sketch
}

describe('hasEnoughWords', () => {
  it('counts different words.', () => {
    const seen = new Int32Array(minDistinctWords)
    expect(hasEnoughWords(scan('a b c d e f g'), seen)).toBe(false)
    expect(hasEnoughWords(scan('a b c d e f g h'), seen)).toBe(true)
    expect(hasEnoughWords(scan('a b c d e f g A b C d'), seen)).toBe(false)
  })
})

describe('sketchShingles', () => {
  it('leaves every bin empty for a single word.', () => {
    expect(sketchOf('ord').every((value) => value === emptyBin)).toBe(true)
  })

  it('fills at most one bin per pair of neighbouring words.', () => {
    const bins = sketchOf('a b c d').filter((value) => value !== emptyBin).length
    expect(bins).toBeGreaterThanOrEqual(1)
    expect(bins).toBeLessThanOrEqual(3)
  })

  it('sees sets: pairs that come again change nothing.', () => {
    expect(sketchOf('a b c a b c a b')).toEqual(sketchOf('a b c a b'))
  })

  it('sees the order of the words in a pair.', () => {
    expect(sketchOf('a b')).not.toEqual(sketchOf('b a'))
  })
})

describe('estimateJaccard', () => {
  it('is the share of equal bins among those that are filled in either.', () => {
    expect(estimateJaccard(filled(1, 2, 3, 4), filled(1, 2, 9), 0)).toBe(0.5)
    expect(estimateJaccard(filled(1, 2), filled(1, 2), 0)).toBe(1)
    expect(estimateJaccard(filled(1, 2), filled(2, 1), 0)).toBe(0)
  })

  it('is 0 for two empty sketches.', () => {
    expect(estimateJaccard(filled(), filled(), 0)).toBe(0)
  })

  it('compares with the row that is asked for.', () => {
    const both = new Uint16Array(2 * sketchBins)
    both.set(filled(7), 0)
    both.set(filled(1), sketchBins)
    expect(estimateJaccard(filled(1), both, 0)).toBe(0)
    expect(estimateJaccard(filled(1), both, 1)).toBe(1)
  })

  it('gives 0 below what is of interest, and what is exactly so much as it is.', () => {
    expect(estimateJaccard(filled(1, 2, 3, 4), filled(1, 2, 9), 0, 0.5)).toBe(0.5)
    expect(estimateJaccard(filled(1, 2, 3, 4), filled(1, 2, 9), 0, 0.51)).toBe(0)
    const full = Uint16Array.from({ length: sketchBins }, (_, bin) => bin)
    const quarterOff = full.map((value, bin) => (bin < 16 ? value + 1 : value))
    expect(estimateJaccard(full, quarterOff, 0, 0.75)).toBe(0.75)
    expect(estimateJaccard(full, quarterOff, 0, 0.76)).toBe(0)
  })
  it('gives the same when it is told how many bins can be filled at most, also where that is all that is allowed.', () => {
    for (const [one, other] of [
      [filled(1, 2, 3, 4), filled(1, 2, 9)],
      [filled(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), filled(1, 2, 3, 4, 5, 6, 7, 8, 9, 11)],
      [filled(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), filled(1, 2, 3, 4, 5, 6, 7, 8, 9)],
    ] as const)
      for (const least of [0, 0.5, 0.6, 0.9, 1])
        expect(estimateJaccard(one, other, 0, least, 20)).toBe(estimateJaccard(one, other, 0, least))
    expect(estimateJaccard(filled(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), filled(1, 2, 3, 4, 5, 6, 7, 8, 9), 0, 0.9, 10)).toBe(
      0.9,
    )
  })
})
