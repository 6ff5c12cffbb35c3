import { describe, expect, it } from 'vitest'
import { mostCertain } from '../../../../src/evaluate/scores/most-certain.ts'

describe('mostCertain', () => {
  it('takes in all inputs that are as certain as the last one.', () => {
    const answers = {
      labels: 2,
      gold: new Int32Array(10),
      answer: Int32Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1),
      confidence: Float64Array.of(0.9, 0.9, 0.8, 0.8, 0.7, 0.6, 0.5, 0.5, 0.4, 0.3),
    }
    expect(mostCertain(answers)).toMatchObject({ count: 5, of: 8 })
  })
})
