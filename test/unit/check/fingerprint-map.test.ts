import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFingerprintMap, fingerprintOf } from '../../../src/check/fingerprint-map.ts'

describe('createFingerprintMap', () => {
  it('behaves as a Map, past every growth', () => {
    const prints = createFingerprintMap()
    const model = new Map<string, { text: number; name: number; place: number }>()
    for (let i = 0; i < 20_000; i++) {
      const id = `svar.csv#row:${(i * 7919) % 15_000}`
      prints.set(id, { text: i, name: i % 3, place: i * 2 ** 33 })
      model.set(id, { text: i, name: i % 3, place: i * 2 ** 33 })
    }
    for (const [id, print] of model) expect(prints.get(id)).toEqual(print)
    expect(prints.get('svar.csv#row:15000')).toBeUndefined()
  })
})

describe('fingerprintOf', () => {
  it('is a positive safe integer for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const print = fingerprintOf(text)
        return Number.isSafeInteger(print) && print > 0
      }),
      { seed: 5 },
    )
  })

  it('tells a hundred thousand like ids apart', () => {
    const prints = new Set(Array.from({ length: 100_000 }, (_, i) => fingerprintOf(`svar.csv#row:${i}`)))
    expect(prints.size).toBe(100_000)
  })
})
