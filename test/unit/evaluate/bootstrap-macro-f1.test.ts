import { describe, expect, it } from 'vitest'
import { bootstrapMacroF1 } from '../../../src/evaluate/bootstrap-macro-f1.ts'

describe('bootstrapMacroF1', () => {
  it('has no width when every answer is right.', () => {
    expect(bootstrapMacroF1(Int32Array.of(5, 0, 0, 5), 2)).toEqual({ value: 1, low: 1, high: 1 })
  })

  it('gives the same bounds each time.', () => {
    const confusion = Int32Array.of(30, 10, 5, 55)
    expect(bootstrapMacroF1(confusion, 2)).toEqual(bootstrapMacroF1(confusion, 2))
  })

  it('grows narrower with the root of the number of inputs.', () => {
    const small = bootstrapMacroF1(Int32Array.of(30, 10, 5, 55), 2)
    const large = bootstrapMacroF1(
      Int32Array.of(30, 10, 5, 55).map((count) => count * 16),
      2,
    )
    expect(large.value).toBe(small.value)
    const ratio = (small.high - small.low) / (large.high - large.low)
    expect(ratio).toBeGreaterThan(3.3)
    expect(ratio).toBeLessThan(4.7)
  })

  it('is as wide as theory says where macro-F1 is nearly the accuracy.', () => {
    // Balanced labels and errors: macro-F1 ≈ accuracy, whose standard error is √(0.8 · 0.2 / 400) = 0.02.
    const { low, high } = bootstrapMacroF1(Int32Array.of(160, 40, 40, 160), 2)
    expect(high - low).toBeGreaterThan(2 * 1.96 * 0.02 * 0.85)
    expect(high - low).toBeLessThan(2 * 1.96 * 0.02 * 1.15)
  })
})
