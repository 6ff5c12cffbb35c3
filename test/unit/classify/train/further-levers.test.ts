import { describe, expect, it } from 'vitest'
import { chooseBiases } from '../../../../src/classify/train/choose-biases.ts'
import { fitFurtherLevers, type SecondaryRow } from '../../../../src/classify/train/fit-secondary.ts'

describe('Further levers', () => {
  /** Two levers and `ingen`; the second lever is meant too exactly when its score is above 1. */
  const rows: SecondaryRow[] = Array.from({ length: 400 }, (_, i) => {
    const second = (i % 40) / 10 - 1
    return { logits: Float64Array.of(3, second, -2), best: 0, length: 0, gold: second > 1 ? [0, 1] : [0] }
  })

  it('are found by their own score, however sure the best one is.', () => {
    const { thresholds, microF1 } = fitFurtherLevers(
      rows,
      rows.map(({ gold }) => gold),
      2,
    )
    expect(microF1).toBeGreaterThan(0.97)
    expect(thresholds).toHaveLength(2)
    for (const threshold of thresholds) {
      expect(threshold).toBeGreaterThan(0)
      expect(threshold).toBeLessThanOrEqual(0.9)
    }
  })

  it('are none where nobody has labelled any.', () => {
    const gold = rows.map(() => [0])
    const { microF1, secondary } = fitFurtherLevers(
      rows.map((row) => ({ ...row, gold: [0] })),
      gold,
      2,
    )
    expect(microF1).toBe(1)
    expect(Array.from(secondary.weights).every(Number.isFinite)).toBe(true)
  })
})

describe('Biases of the aspects', () => {
  it('give a rare class the answers that are best for the macro-F1.', () => {
    // The common class scores a little higher everywhere, but the rare one is ahead of its own average.
    const rows = Array.from({ length: 100 }, (_, i) => Float64Array.of(1, i < 10 ? 0.8 : 0))
    const gold = rows.map((_, i) => (i < 10 ? 1 : 0))
    const biases = chooseBiases(rows, gold, 2)
    const answers = rows.map((row) => ((row[1] ?? 0) + (biases[1] ?? 0) > (row[0] ?? 0) + (biases[0] ?? 0) ? 1 : 0))
    expect(answers).toEqual(gold)
  })

  it('are nothing where nothing is gained.', () => {
    expect(chooseBiases([Float64Array.of(1, 0), Float64Array.of(0, 1)], [0, 1], 2)).toEqual([0, 0])
  })
})
