import { describe, expect, it } from 'vitest'
import { answersOf } from '../../../../src/evaluate/answers.ts'
import { scoreLengths } from '../../../../src/evaluate/scores/score-lengths.ts'
import { example, exampleLabels } from '../example.ts'

/** The lengths of inputs of so many words, with their numbers of inputs. */
function lengthsOf(...words: number[]): [number, number | null, number][] {
  const [first] = example
  if (first === undefined) throw new Error('no example')
  const inputs = words.map((count) => ({ ...first, words: count }))
  return scoreLengths(inputs, answersOf(inputs, exampleLabels)).map(({ from, to, accuracy }) => [from, to, accuracy.of])
}

describe('scoreLengths', () => {
  it('has each bound in just one length.', () => {
    expect(lengthsOf(1, 5, 6, 11, 12, 19, 20, 34, 35, 59, 60, 1000)).toEqual([
      [1, 5, 2],
      [6, 11, 2],
      [12, 19, 2],
      [20, 34, 2],
      [35, 59, 2],
      [60, null, 2],
    ])
  })

  it('loses no input without words, and leaves out lengths without inputs.', () => {
    expect(lengthsOf(0, 70)).toEqual([
      [0, 0, 1],
      [60, null, 1],
    ])
  })

  it('gives the accuracy of each.', () => {
    const scores = scoreLengths(example, answersOf(example, exampleLabels))
    expect(scores.map(({ from, accuracy: { count, of } }) => [from, count, of])).toEqual([
      [1, 1, 2],
      [6, 0, 1],
      [12, 1, 1],
      [20, 1, 1],
      [60, 1, 1],
    ])
  })
})
