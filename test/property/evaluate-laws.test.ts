import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scorePredictions } from '../../src/evaluate/scores/score-predictions.ts'
import { aspects, statuses } from '../../src/types/assignment.ts'
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
  words: fc.nat({ max: 100 }),
  keywordLever: fc.constantFrom(...labels),
  tfidfLever: fc.constantFrom(...labels),
  goldAspect: fc.constantFrom('' as const, ...aspects),
  predictedAspect: fc.constantFrom(...aspects),
})

const inputs = fc.array(evaluated, { minLength: 1, maxLength: 60 })

/** Inputs with what another model says of each. */
const compared = fc.array(fc.record({ input: evaluated, other: probabilities }), { minLength: 1, maxLength: 60 })

/** Scores of {@link compared} inputs. */
function scoreCompared(all: readonly { readonly input: EvaluatedInput; readonly other: readonly number[] }[]) {
  const other = { name: 'other', probabilities: all.map((one) => one.other) }
  return scorePredictions(
    all.map(({ input }) => input),
    labels,
    other,
  )
}

/** An input of which only gold and answer matter. */
const plain: Omit<EvaluatedInput, 'goldPrimary' | 'probabilities'> = {
  id: '1',
  language: 'nb',
  goldSecondary: [],
  predictedSecondary: [],
  status: 'assigned',
  words: 1,
  keywordLever: 'a',
  tfidfLever: 'a',
  goldAspect: '',
  predictedAspect: 'annet',
}

/** One probability for the label, none for the others. */
function certain(label: string): number[] {
  return labels.map((candidate) => (candidate === label ? 1 : 0))
}

describe('The scores of predictions', () => {
  it('do not depend on the order of the inputs.', () => {
    const shuffled = compared.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(scoreCompared(other)).toEqual(scoreCompared(all))
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
        for (const { gold, f1, f1Interval } of scored.labels) {
          expect(f1).toBe(gold === 0 ? null : 1)
          expect(f1Interval).toEqual(gold === 0 ? null : { low: 1, high: 1 })
        }
        const agreement = new Set(all.map(({ goldPrimary }) => goldPrimary)).size > 1 ? 1 : null
        expect(scored.agreement).toEqual({ kappa: agreement, alpha: agreement })
        expect(scored.riskCoverage.area).toBe(0)
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

  it('add up: the confusion matrix, the labels, the languages, the lengths, the bins and the statuses hold each input once.', () => {
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
        expect(sum(scored.lengths.map(({ accuracy }) => accuracy.of))).toBe(all.length)
        expect(sum(scored.lengths.map(({ accuracy }) => accuracy.count))).toBe(scored.accuracy.count)
        const { same, accuracyWhenSame, accuracyWhenDifferent } = scored.modelAgreement
        expect([accuracyWhenSame.of, accuracyWhenSame.of + accuracyWhenDifferent.of]).toEqual([same.count, all.length])
        expect(accuracyWhenSame.count + accuracyWhenDifferent.count).toBe(scored.accuracy.count)
        expect(scored.aspects?.n ?? 0).toBe(all.filter(({ goldAspect }) => goldAspect !== '').length)
        expect(sum(scored.calibration.bins.map(({ accuracy }) => accuracy.of))).toBe(all.length)
        expect(sum(scored.calibration.bins.map(({ accuracy }) => accuracy.count))).toBe(scored.accuracy.count)
        expect(sum(scored.statuses.map(({ count }) => count))).toBe(all.length)
      }),
      settings,
    )
  })

  it('have a risk at full coverage that is one less the accuracy, and cuts that fall as coverage grows.', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        const { accuracy, riskCoverage } = scorePredictions(all, labels)
        const { points, area } = riskCoverage
        const whole = points.at(-1)
        expect(whole?.wrong).toMatchObject({ count: accuracy.of - accuracy.count, of: all.length })
        expect(whole?.wrong.share).toBeCloseTo(1 - accuracy.share, 5)
        points.forEach(({ coverage, threshold, wrong }, index) => {
          expect(wrong.of).toBeGreaterThanOrEqual(Math.round(coverage * 10 * all.length) / 10)
          expect(threshold).toBeLessThanOrEqual(points[index - 1]?.threshold ?? 1)
          expect(wrong.of).toBe(
            all.filter(({ probabilities: p }) => Math.round(Math.max(...p) * 1e6) / 1e6 >= threshold).length,
          )
        })
        expect(area).toBeGreaterThanOrEqual(0)
        expect(area).toBeLessThanOrEqual(1)
      }),
      settings,
    )
  })

  it('have an agreement that does not know which of the two is gold.', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...labels), fc.constantFrom(...labels)), { minLength: 1 }),
        (all) => {
          const agreementOf = (pairs: readonly (readonly [string, string])[]) =>
            scorePredictions(
              pairs.map(([goldPrimary, answer]) => ({ ...plain, goldPrimary, probabilities: certain(answer) })),
              labels,
            ).agreement
          const agreement = agreementOf(all)
          expect(agreementOf(all.map(([gold, answer]) => [answer, gold]))).toEqual(agreement)
          expect(agreement.kappa ?? 0).toBeGreaterThanOrEqual(-1)
          expect(agreement.kappa ?? 0).toBeLessThanOrEqual(1)
        },
      ),
      settings,
    )
  })

  it('differ in nothing from those of the same model.', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        const same = all.map(({ probabilities: own }) => own)
        const { accuracy, macroF1, comparison } = scorePredictions(all, labels, { name: 'same', probabilities: same })
        const nothing = { value: 0, low: 0, high: 0 }
        expect(comparison).toEqual({
          name: 'same',
          accuracy: { this: accuracy, other: accuracy },
          macroF1: { this: macroF1.value, other: macroF1.value },
          accuracyDifference: nothing,
          macroF1Difference: nothing,
          right: { both: accuracy.count, onlyThis: 0, onlyOther: 0, neither: all.length - accuracy.count },
          mcnemar: 1,
        })
      }),
      settings,
    )
  })

  it('differ by what only one of two models has right.', () => {
    fc.assert(
      fc.property(compared, (all) => {
        const { accuracy, comparison } = scoreCompared(all)
        if (comparison === null) throw new Error('no comparison')
        const { both, onlyThis, onlyOther, neither } = comparison.right
        expect(both + onlyThis + onlyOther + neither).toBe(all.length)
        expect(both + onlyThis).toBe(accuracy.count)
        expect(both + onlyOther).toBe(comparison.accuracy.other.count)
        expect(comparison.accuracyDifference.value).toBeCloseTo((onlyThis - onlyOther) / all.length, 5)
        expect(comparison.accuracyDifference.low).toBeLessThanOrEqual(comparison.accuracyDifference.high)
        expect(comparison.mcnemar).toBeGreaterThan(0)
        expect(comparison.mcnemar).toBeLessThanOrEqual(1)
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
