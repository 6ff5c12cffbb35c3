import { describe, expect, it } from 'vitest'
import { scoreLabels } from '../../../../src/evaluate/scores/score-labels.ts'

describe('scoreLabels', () => {
  const { labels } = scoreLabels(Int32Array.of(8, 2, 0, 0, 10, 0, 0, 0, 0), ['a', 'b', 'c'])

  it('gives the Wilson intervals of precision and recall.', () => {
    // Of a: 8 of 8 answers right, at least 8 / (8 + 1.96²) = 0.6756; 8 of 10 found, by the table 0.4902–0.9433.
    const [a] = labels
    expect(a?.precisionInterval?.low).toBeCloseTo(0.6756, 4)
    expect(a?.precisionInterval?.high).toBe(1)
    expect(a?.recallInterval?.low).toBeCloseTo(0.4902, 4)
    expect(a?.recallInterval?.high).toBeCloseTo(0.9433, 4)
  })

  it('gives the interval of F1 by bootstrap, around it.', () => {
    // Of a: 16 / 18.
    const [a] = labels
    expect(a?.f1).toBe(0.888889)
    expect(a?.f1Interval?.low).toBeLessThan(0.888889)
    expect(a?.f1Interval?.high).toBe(1)
  })

  it('knows no interval of what is not known.', () => {
    expect(labels[2]).toMatchObject({ precisionInterval: null, recallInterval: null, f1Interval: null })
  })
})
