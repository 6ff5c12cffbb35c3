import { describe, expect, it } from 'vitest'
import { HovedgrepError } from '../../../../src/errors.ts'
import { scorePredictions } from '../../../../src/evaluate/scores/score-predictions.ts'
import { wilson } from '../../../../src/numeric/wilson.ts'
import { example, exampleLabels, otherExample } from '../example.ts'

const evaluation = scorePredictions(example, exampleLabels)

describe('scorePredictions on six inputs worked out by hand', () => {
  it('gives the accuracy of the most probable labels with its Wilson interval.', () => {
    expect(evaluation.n).toBe(6)
    expect(evaluation.accuracy).toMatchObject({ count: 4, of: 6, share: 0.666667 })
    expect(evaluation.accuracy.low).toBeCloseTo(wilson(4, 6).low, 6)
    expect(evaluation.accuracy.high).toBeCloseTo(wilson(4, 6).high, 6)
  })

  it('counts the confusions, gold by answer.', () => {
    expect(evaluation.confusion).toEqual({
      labels: exampleLabels,
      counts: [
        [2, 1, 0],
        [0, 2, 0],
        [1, 0, 0],
      ],
    })
  })

  it('gives precision, recall, F1 and support of each label, null where there is nothing to divide by.', () => {
    expect(evaluation.labels).toMatchObject([
      { label: 'a', precision: 0.666667, recall: 0.666667, f1: 0.666667, hits: 2, answers: 3, gold: 3 },
      { label: 'b', precision: 0.666667, recall: 1, f1: 0.8, hits: 2, answers: 3, gold: 2 },
      { label: 'ingen', precision: null, recall: 0, f1: 0, hits: 0, answers: 0, gold: 1 },
    ])
  })

  it('gives macro-F1 over the labels that occur, with an interval around it.', () => {
    // (2/3 + 4/5 + 0) / 3
    expect(evaluation.macroF1.value).toBe(0.488889)
    expect(evaluation.macroF1.low).toBeLessThan(0.488889)
    expect(evaluation.macroF1.high).toBeGreaterThan(0.488889)
  })

  it('leaves labels out of macro-F1 that occur neither in gold nor in answers.', () => {
    const wider = example.map((input) => ({ ...input, probabilities: [0, ...input.probabilities] }))
    const scored = scorePredictions(wider, ['unused', ...exampleLabels])
    expect(scored.macroF1).toEqual(evaluation.macroF1)
    expect(scored.labels[0]).toEqual({
      label: 'unused',
      precision: null,
      recall: null,
      f1: null,
      hits: 0,
      answers: 0,
      gold: 0,
      precisionInterval: null,
      recallInterval: null,
      f1Interval: null,
    })
  })

  it('gives the scores by language, in the order nb, nn, en.', () => {
    expect(
      evaluation.languages.map(({ language, accuracy: { count, of }, macroF1 }) => [language, count, of, macroF1]),
    ).toEqual([
      // Answers a, b, a to gold a, a, ingen: (1/2 + 0 + 0) / 3
      ['nb', 1, 3, 0.166667],
      ['nn', 2, 2, 1],
      ['en', 1, 1, 1],
    ])
  })

  it('counts hits over all levers of an input, ingen being none.', () => {
    // Gold a, a, b, ba, –, a; answers a, b, b, ba, a, a.
    expect(evaluation.allLevers).toEqual({
      precision: 0.714286,
      recall: 0.833333,
      f1: 0.769231,
      hits: 5,
      answers: 7,
      gold: 6,
    })
  })

  it('counts a lever once that is both the answer and a secondary lever.', () => {
    const twice = example.map((input) => ({ ...input, predictedSecondary: [...input.predictedSecondary, 'a'] }))
    expect(scorePredictions(twice, exampleLabels).allLevers.answers).toBe(9)
  })

  it('gives the accuracy of the most certain 70 %.', () => {
    // Five of six: 0.9, 0.8, 0.7, 0.6 (wrong), 0.5.
    expect(evaluation.mostCertain).toMatchObject({ count: 4, of: 5, share: 0.8 })
  })

  it('gives the Brier score.', () => {
    // (0.14 + 0.86 + 0.06 + 0.38 + 0.585 + 0.015) / 6
    expect(evaluation.brierScore).toBe(0.34)
  })

  it('gives the expected calibration error; six inputs have a bin each.', () => {
    // (0.3 + 0.6 + 0.2 + 0.5 + 0.45 + 0.1) / 6
    expect(evaluation.calibration.error).toBe(0.358333)
    expect(evaluation.calibration.bins.map(({ confidence }) => confidence)).toEqual([0.45, 0.5, 0.6, 0.7, 0.8, 0.9])
    expect(evaluation.calibration.bins.map(({ accuracy: { count, of } }) => [count, of])).toEqual([
      [0, 1],
      [1, 1],
      [0, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ])
  })

  it('gives the agreement beyond chance.', () => {
    // Kappa: (6·4 − 15) / (36 − 15), with 3·3 + 2·3 + 1·0 = 15. Alpha: (11·8 − 50) / (12·11 − 50), with 6·5 + 5·4 + 1·0 = 50.
    expect(evaluation.agreement).toEqual({ kappa: 0.428571, alpha: 0.463415 })
  })

  it('gives the area under the risk–coverage curve.', () => {
    // (0 + 0 + 0 + 1/4 + 1/5 + 2/6) / 6
    expect(evaluation.riskCoverage.area).toBe(0.130556)
  })

  it('compares with another model only when there is one.', () => {
    expect(evaluation.comparison).toBeNull()
    const { comparison, ...rest } = scorePredictions(example, exampleLabels, otherExample)
    expect(comparison?.right).toEqual({ both: 2, onlyThis: 2, onlyOther: 1, neither: 1 })
    expect({ ...rest, comparison: null }).toEqual(evaluation)
  })

  it('counts every status and gives the accuracy of those assigned.', () => {
    expect(evaluation.statuses).toEqual([
      { status: 'assigned', count: 5 },
      { status: 'none', count: 0 },
      { status: 'uncertain', count: 1 },
      { status: 'too-short', count: 0 },
      { status: 'other-language', count: 0 },
    ])
    expect(evaluation.assigned).toMatchObject({ count: 4, of: 5 })
  })

  it('gives the baseline of the most frequent gold label.', () => {
    // F1 of a: 2·3 / (6 + 3); of b and ingen 0.
    expect(evaluation.baseline).toMatchObject({ label: 'a', accuracy: { count: 3, of: 6 }, macroF1: 0.222222 })
  })

  it('takes the first of equally probable labels.', () => {
    const [first] = example
    if (first === undefined) throw new Error('no example')
    const tied = scorePredictions([{ ...first, probabilities: [0.4, 0.4, 0.2] }], exampleLabels)
    expect(tied.accuracy.count).toBe(1)
  })
})

describe('scorePredictions on what it cannot measure', () => {
  it('refuses an empty list.', () => {
    expect(() => scorePredictions([], exampleLabels)).toThrow(HovedgrepError)
  })

  it('refuses a gold label that is none of the labels, and names it.', () => {
    expect(() => scorePredictions(example, ['a', 'c', 'ingen'])).toThrow('«b»')
  })

  it('refuses inputs without one probability per label.', () => {
    expect(() => scorePredictions(example, [...exampleLabels, 'd'])).toThrow('3 sannsynligheter for 4 merkelapper')
  })
})
