import { describe, expect, it } from 'vitest'
import { bootstrapF1 } from '../../../../src/evaluate/intervals/bootstrap-f1.ts'

/** Macro-F1 of a confusion of two labels. */
function macroF1Of(...counts: number[]) {
  return bootstrapF1(Int32Array.from(counts), 2).macroF1
}

describe('bootstrapF1', () => {
  it('has no width when every answer is right.', () => {
    expect(bootstrapF1(Int32Array.of(5, 0, 0, 5), 2)).toEqual({
      macroF1: { value: 1, low: 1, high: 1 },
      labels: [
        { low: 1, high: 1 },
        { low: 1, high: 1 },
      ],
    })
  })

  it('gives the same bounds each time.', () => {
    const confusion = Int32Array.of(30, 10, 5, 55)
    expect(bootstrapF1(confusion, 2)).toEqual(bootstrapF1(confusion, 2))
  })

  it('grows narrower with the root of the number of inputs.', () => {
    const small = macroF1Of(30, 10, 5, 55)
    const large = macroF1Of(30 * 16, 10 * 16, 5 * 16, 55 * 16)
    expect(large.value).toBe(small.value)
    const ratio = (small.high - small.low) / (large.high - large.low)
    expect(ratio).toBeGreaterThan(3.3)
    expect(ratio).toBeLessThan(4.7)
  })

  it('is as wide as theory says where macro-F1 is nearly the accuracy.', () => {
    // Balanced labels and errors: macro-F1 ≈ accuracy, whose standard error is √(0.8 · 0.2 / 400) = 0.02.
    const { low, high } = macroF1Of(160, 40, 40, 160)
    expect(high - low).toBeGreaterThan(2 * 1.96 * 0.02 * 0.85)
    expect(high - low).toBeLessThan(2 * 1.96 * 0.02 * 1.15)
  })

  it('puts the bounds of a label around its F1.', () => {
    // Of the first label F1 is 60 / (60 + 15).
    const [first] = bootstrapF1(Int32Array.of(30, 10, 5, 55), 2).labels
    expect(first?.low).toBeGreaterThan(0.6)
    expect(first?.low).toBeLessThan(0.8)
    expect(first?.high).toBeGreaterThan(0.8)
    expect(first?.high).toBeLessThan(1)
  })

  it('knows no bounds for a label that does not occur.', () => {
    expect(bootstrapF1(Int32Array.of(3, 0, 0, 0, 0, 0, 0, 0, 2), 3).labels[1]).toBeNull()
  })

  it('leaves out the resamples in which a rare label does not occur, where it would have no F1.', () => {
    // One right answer among many: 0 is no possible F1, though a third of the resamples lack the label.
    expect(bootstrapF1(Int32Array.of(1, 0, 0, 99), 2).labels[0]).toEqual({ low: 1, high: 1 })
  })
})
