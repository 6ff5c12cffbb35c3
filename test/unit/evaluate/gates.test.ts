import { describe, expect, it } from 'vitest'
import { checkGates } from '../../../src/evaluate/gates.ts'
import { scorePredictions } from '../../../src/evaluate/score-predictions.ts'
import { example, exampleLabels } from './example.ts'

const evaluation = scorePredictions(example, exampleLabels)

describe('checkGates', () => {
  it('misses none when none is set.', () => {
    expect(checkGates(evaluation, {})).toEqual([])
  })

  it('names each gate that is missed, with what was wanted and what was got.', () => {
    expect(checkGates(evaluation, { minAccuracy: 0.7, minMacroF1: 0.5, maxEce: 0.1 })).toEqual([
      { name: 'min-accuracy', wanted: 0.7, got: 0.666667 },
      { name: 'min-macro-f1', wanted: 0.5, got: 0.488889 },
      { name: 'max-ece', wanted: 0.1, got: 0.358333 },
    ])
  })

  it('lets pass what is exactly at the limit.', () => {
    const limits = { minAccuracy: 0.666667, minMacroF1: 0.488889, maxEce: 0.358333 }
    expect(checkGates(evaluation, limits)).toEqual([])
  })

  it('checks a limit of zero.', () => {
    expect(checkGates(evaluation, { maxEce: 0 })).toHaveLength(1)
  })
})
