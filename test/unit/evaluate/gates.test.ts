import { describe, expect, it } from 'vitest'
import { checkGates } from '../../../src/evaluate/gates.ts'
import { scorePredictions } from '../../../src/evaluate/scores/score-predictions.ts'
import { example, exampleLabels } from './example.ts'

const evaluation = scorePredictions(example, exampleLabels)

describe('checkGates', () => {
  it('misses none when none is set.', () => {
    expect(checkGates(evaluation, {})).toEqual([])
  })

  it('names each gate that is missed, with what was wanted and what was got.', () => {
    expect(checkGates(evaluation, { minAccuracy: 0.7, minMacroF1: 0.5, minKappa: 0.6, maxEce: 0.1 })).toEqual([
      { name: 'min-accuracy', wanted: 0.7, got: 0.666667 },
      { name: 'min-macro-f1', wanted: 0.5, got: 0.488889 },
      { name: 'min-kappa', wanted: 0.6, got: 0.428571 },
      { name: 'max-ece', wanted: 0.1, got: 0.358333 },
    ])
  })

  it('lets pass what is exactly at the limit.', () => {
    const limits = { minAccuracy: 0.666667, minMacroF1: 0.488889, minKappa: 0.428571, maxEce: 0.358333 }
    expect(checkGates(evaluation, limits)).toEqual([])
  })

  it('misses a limit of kappa when there is none to reach it, as gold and answers are all one label.', () => {
    const oneLabel = scorePredictions(example.slice(0, 1), exampleLabels)
    expect(checkGates(oneLabel, { minKappa: 0 })).toEqual([{ name: 'min-kappa', wanted: 0, got: null }])
  })

  it('checks a limit of zero.', () => {
    expect(checkGates(evaluation, { maxEce: 0 })).toHaveLength(1)
  })
})
