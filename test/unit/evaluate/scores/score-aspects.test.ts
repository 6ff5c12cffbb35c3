import { describe, expect, it } from 'vitest'
import { scoreAspects } from '../../../../src/evaluate/scores/score-aspects.ts'
import { example } from '../example.ts'

describe('scoreAspects', () => {
  const scored = scoreAspects(example)

  it('measures only the inputs whose gold names an aspect.', () => {
    // Input 4 is answered with eksempel, but gold does not say.
    expect(scored?.n).toBe(5)
  })

  it('gives precision, recall and F1 of each aspect, in their order.', () => {
    const rows = scored?.labels.map(({ label, precision, recall, f1 }) => [label, precision, recall, f1])
    expect(rows).toEqual([
      ['hindring', 1, 0.5, 0.666667],
      ['mulighet', null, null, null],
      ['forslag', 0.666667, 1, 0.8],
      ['eksempel', null, null, null],
      ['annet', 1, 1, 1],
    ])
  })

  it('gives macro-F1 over those that occur.', () => {
    // (2/3 + 4/5 + 1) / 3
    expect(scored?.macroF1.value).toBe(0.822222)
  })

  it('has nothing to say when gold names no aspect.', () => {
    expect(scoreAspects(example.map((input) => ({ ...input, goldAspect: '' })))).toBeNull()
  })
})
