import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scorePredictions } from '../../src/evaluate/score-predictions.ts'
import { statuses } from '../../src/types/assignment.ts'
import type { EvaluatedInput } from '../../src/types/evaluation.ts'

const settings = { seed: 20_200_619, numRuns: 60 }
const labels = ['a', 'b', 'c', 'ingen']
const levers = ['a', 'b', 'c']

const probabilities = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }).map((parts) => {
  const sum = parts.reduce((total, part) => total + part, 0)
  return sum === 0 ? [0.25, 0.25, 0.25, 0.25] : parts.map((part) => part / sum)
})

const evaluated: fc.Arbitrary<EvaluatedInput> = fc.record({
  id: fc.string(),
  language: fc.constantFrom('nb', 'nn', 'en', 'other'),
  goldPrimary: fc.constantFrom(...labels),
  goldSecondary: fc.subarray(levers),
  probabilities,
  predictedSecondary: fc.subarray(levers),
  status: fc.constantFrom(...statuses),
})

const inputs = fc.array(evaluated, { minLength: 1, maxLength: 60 })

/** One probability for the label, none for the others. */
function certain(label: string): number[] {
  return labels.map((candidate) => (candidate === label ? 1 : 0))
}

describe('The scores of predictions', () => {
  it('do not depend on the order of the inputs.', () => {
    const shuffled = inputs.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(scorePredictions(other, labels)).toEqual(scorePredictions(all, labels))
      }),
      settings,
    )
  })

  it('are perfect for perfect predictions.', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        const perfect = all.map((input) => ({
          ...input,
          probabilities: certain(input.goldPrimary),
          predictedSecondary: input.goldSecondary,
          status: 'assigned' as const,
        }))
        const scored = scorePredictions(perfect, labels)
        expect([scored.accuracy.share, scored.assigned.share, scored.mostCertain.share]).toEqual([1, 1, 1])
        expect(scored.macroF1).toEqual({ value: 1, low: 1, high: 1 })
        expect([scored.allLevers.f1 ?? 1, scored.calibration.error, scored.brierScore]).toEqual([1, 0, 0])
        for (const { gold, f1 } of scored.labels) expect(f1).toBe(gold === 0 ? null : 1)
      }),
      settings,
    )
  })

  it('have a micro-F1 equal to the accuracy when every input has just one lever.', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        const single = all
          .filter(({ goldPrimary }) => goldPrimary !== 'ingen')
          .map((input) => ({
            ...input,
            goldSecondary: [],
            predictedSecondary: [],
            probabilities: [...input.probabilities.slice(0, 3), 0],
          }))
        fc.pre(single.length > 0)
        const scored = scorePredictions(single, labels)
        expect(scored.allLevers.f1).toBe(scored.accuracy.share)
      }),
      settings,
    )
  })

  it('add up: the confusion matrix, the labels, the languages, the bins and the statuses hold each input once.', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        const scored = scorePredictions(all, labels)
        const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
        expect(sum(scored.confusion.counts.flat())).toBe(all.length)
        expect(sum(scored.confusion.counts.map((row, index) => row[index] ?? 0))).toBe(scored.accuracy.count)
        expect(sum(scored.labels.map(({ gold }) => gold))).toBe(all.length)
        expect(sum(scored.labels.map(({ answers }) => answers))).toBe(all.length)
        expect(sum(scored.languages.map(({ accuracy }) => accuracy.of))).toBe(all.length)
        expect(sum(scored.languages.map(({ accuracy }) => accuracy.count))).toBe(scored.accuracy.count)
        expect(sum(scored.calibration.bins.map(({ accuracy }) => accuracy.of))).toBe(all.length)
        expect(sum(scored.calibration.bins.map(({ accuracy }) => accuracy.count))).toBe(scored.accuracy.count)
        expect(sum(scored.statuses.map(({ count }) => count))).toBe(all.length)
      }),
      settings,
    )
  })

  it('keep their bounds.', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        const scored = scorePredictions(all, labels)
        const { macroF1, accuracy, calibration, brierScore, mostCertain, baseline } = scored
        expect(macroF1.low).toBeGreaterThanOrEqual(0)
        expect(macroF1.low).toBeLessThanOrEqual(macroF1.high)
        expect(macroF1.high).toBeLessThanOrEqual(1)
        expect(accuracy.low).toBeLessThanOrEqual(accuracy.share)
        expect(accuracy.share).toBeLessThanOrEqual(accuracy.high)
        expect(calibration.error).toBeGreaterThanOrEqual(0)
        expect(calibration.error).toBeLessThanOrEqual(1)
        expect(calibration.bins.length).toBeLessThanOrEqual(15)
        expect(brierScore).toBeLessThanOrEqual(2)
        expect(mostCertain.of).toBeGreaterThanOrEqual(all.length * 0.7)
        expect(baseline.accuracy.share).toBeGreaterThanOrEqual(0.25)
      }),
      settings,
    )
  })

  it('have the macro-F1 that the definition gives, label by label.', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        const scored = scorePredictions(all, labels)
        const f1s = labels.flatMap((label, index) => {
          const answered = all.map(({ probabilities: p }) => labels[p.indexOf(Math.max(...p))])
          const right = all.filter(({ goldPrimary }, i) => goldPrimary === label && answered[i] === label).length
          const precision = right / answered.filter((answer) => answer === label).length
          const recall = right / all.filter(({ goldPrimary }) => goldPrimary === label).length
          if (Number.isNaN(precision) && Number.isNaN(recall)) return []
          expect(scored.labels[index]?.hits).toBe(right)
          return [right === 0 ? 0 : (2 * precision * recall) / (precision + recall)]
        })
        expect(scored.macroF1.value).toBeCloseTo(f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length, 5)
      }),
      settings,
    )
  })
})
