import { describe, expect, it } from 'vitest'
import { comparePredictions } from '../../../src/evaluate/compare-predictions.ts'
import type { EvaluatedInput } from '../../../src/types/evaluation.ts'
import { example, exampleLabels, otherExample } from './example.ts'

const comparison = comparePredictions(example, otherExample, exampleLabels)

/** So many inputs with gold a, and what this and the other model answer. */
function inputs(count: number, isRight: boolean, isOtherRight: boolean) {
  const [first] = example
  if (first === undefined) throw new Error('no example')
  const answer = (right: boolean): number[] => (right ? [0.8, 0.1, 0.1] : [0.1, 0.8, 0.1])
  return Array.from({ length: count }, (): [EvaluatedInput, number[]] => [
    { ...first, probabilities: answer(isRight) },
    answer(isOtherRight),
  ])
}

describe('comparePredictions on six inputs worked out by hand', () => {
  it('names the other model and gives the accuracy of both.', () => {
    expect(comparison.name).toBe('gammel.bin')
    expect(comparison.accuracy).toMatchObject({ this: { count: 4, of: 6 }, other: { count: 3, of: 6 } })
    expect(comparison.accuracyDifference.value).toBe(0.166667)
  })

  it('gives the macro-F1 of both.', () => {
    // This: (2/3 + 4/5 + 0) / 3. The other: a 4/6, b 2/4, ingen 0: (2/3 + 1/2 + 0) / 3.
    expect(comparison.macroF1).toEqual({ this: 0.488889, other: 0.388889 })
    expect(comparison.macroF1Difference.value).toBe(0.1)
  })

  it('counts each input once, by who has it right.', () => {
    expect(comparison.right).toEqual({ both: 2, onlyThis: 2, onlyOther: 1, neither: 1 })
  })

  it('tests the three that only one has right.', () => {
    // 2 · (1 + 3) / 2³
    expect(comparison.mcnemar).toBe(1)
  })

  it('puts the bounds around the differences.', () => {
    for (const { value, low, high } of [comparison.accuracyDifference, comparison.macroF1Difference]) {
      expect(low).toBeLessThan(value)
      expect(high).toBeGreaterThan(value)
    }
  })
})

describe('comparePredictions', () => {
  const many = [
    ...inputs(300, true, true),
    ...inputs(40, true, false),
    ...inputs(20, false, true),
    ...inputs(40, false, false),
  ]
  const compare = (pairs: readonly [EvaluatedInput, number[]][]) =>
    comparePredictions(
      pairs.map(([input]) => input),
      { name: 'x', probabilities: pairs.map(([, other]) => other) },
      exampleLabels,
    )

  it('has an interval as wide as theory says for pairs, narrower than for two samples.', () => {
    // Standard error √(60 − 20²/400) / 400 = 0.0192; were the samples not paired, it would be 0.027.
    const { value, low, high } = compare(many).accuracyDifference
    expect(value).toBe(0.05)
    expect(high - low).toBeGreaterThan(2 * 1.96 * 0.0192 * 0.9)
    expect(high - low).toBeLessThan(2 * 1.96 * 0.0192 * 1.1)
  })

  it('turns its signs when the two change places.', () => {
    const turned = compare(many.map(([input, other]) => [{ ...input, probabilities: other }, [...input.probabilities]]))
    expect(turned.accuracyDifference.value).toBe(-0.05)
    expect(turned.right).toEqual({ both: 300, onlyThis: 20, onlyOther: 40, neither: 40 })
    expect(turned.mcnemar).toBe(compare(many).mcnemar)
  })

  it('refuses answers that are not one per input.', () => {
    expect(() => comparePredictions(example, { name: 'x', probabilities: [] }, exampleLabels)).toThrow(
      '0 sannsynligheter for 3 merkelapper',
    )
  })
})
