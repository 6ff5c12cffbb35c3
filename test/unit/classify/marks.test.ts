import { describe, expect, it } from 'vitest'
import { createConceptBuffer, pairConcepts } from '../../../src/classify/concept-buffer.ts'
import { createMarkBuffer, scanMarks } from '../../../src/classify/marks.ts'
import { createWordBuffer, scanWords } from '../../../src/text/scan-words.ts'

const words = createWordBuffer()
const buffer = createMarkBuffer()

function marksOf(text: string): { keys: number[]; shown: [number, number][] } {
  scanWords(text, words)
  scanMarks(text, words, buffer)
  const { count } = buffer
  return {
    keys: [...buffer.keys.subarray(0, count)],
    shown: Array.from({ length: count }, (_, i) => [buffer.positions[i] ?? 0, buffer.spans[i] ?? 0]),
  }
}

describe('The marks of a text', () => {
  it('are how its sentences begin and how long it is.', () => {
    expect(marksOf('Vi ber om lov. Det haster').shown).toEqual([
      [0, 1],
      [0, 2],
      [4, 1],
      [4, 2],
      [-1, 0],
    ])
    expect(marksOf('Vi ber, om lov – det haster').shown.filter(([, span]) => span === 1)).toEqual([[0, 1]])
    expect(marksOf('ja\nnei').shown.filter(([, span]) => span === 1)).toHaveLength(2)
    expect(marksOf('').shown).toEqual([[-1, 0]])
  })

  it('tell a question and an exclamation from a statement, and a beginning from the same words elsewhere.', () => {
    const [plain, asked, cried] = ['Får vi lov.', 'Får vi lov?', 'Får vi lov!'].map((text) => marksOf(text).keys)
    expect(asked).toHaveLength((plain?.length ?? 0) + 1)
    expect(cried).toHaveLength((plain?.length ?? 0) + 1)
    expect(asked).not.toEqual(cried)
    expect(marksOf('vi ber').keys[0]).toBe(marksOf('VI ønsker').keys[0])
    expect(marksOf('vi ber').keys[1]).not.toBe(marksOf('vi ønsker').keys[1])
  })

  it('have a length that grows by doubling.', () => {
    const lengthOf = (count: number): number => marksOf('ord '.repeat(count)).keys.at(-1) ?? 0
    expect(lengthOf(3)).toBe(lengthOf(6))
    expect(lengthOf(6)).not.toBe(lengthOf(7))
    expect(lengthOf(63)).toBe(lengthOf(6000))
  })

  it('make room for many sentences.', () => {
    expect(marksOf('Ja. '.repeat(500)).shown.filter(([, span]) => span === 1)).toHaveLength(500)
  })
})

describe('Pairs of concepts', () => {
  const thesaurus = { conceptsOf: () => 0, keys: Int32Array.of(11, 22, 33) }

  it('join neighbours that have one, over words that have none, and not a concept with itself.', () => {
    const pairs = createConceptBuffer()
    const pair = (...concepts: number[]): number[] => {
      pairConcepts(Int32Array.from(concepts), concepts.length, thesaurus, pairs)
      return [...pairs.keys.subarray(0, pairs.count)]
    }
    expect(pair(1, 0, 0, 2)).toEqual(pair(1, 2))
    expect(pair(1, 2)).not.toEqual(pair(2, 1))
    expect(pair(1, 1, 0)).toEqual([])
    expect(pair(1 | (3 << 16), 2)).toEqual(pair(1, 2))
    expect(pair(1, 2, 3)).toHaveLength(2)
  })
})
