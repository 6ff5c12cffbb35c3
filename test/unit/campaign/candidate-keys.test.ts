import { describe, expect, it } from 'vitest'
import { candidateKeys, keysPerSketch } from '../../../src/campaign/candidate-keys.ts'
import { emptyBin, sketchBins } from '../../../src/campaign/sketch.ts'

function keysOf(sketch: Uint16Array, row: number = 0): number[] {
  const keys = new Int32Array(keysPerSketch)
  candidateKeys(sketch, row, keys)
  return [...keys]
}

const full = Uint16Array.from({ length: sketchBins }, (_, bin) => 1000 + bin)

describe('candidateKeys', () => {
  it('makes each key of two neighbouring groups: a change in one group changes two keys.', () => {
    const changed = full.slice()
    changed[8] = 1
    const equal = keysOf(full).map((key, index) => key === keysOf(changed)[index])
    expect(equal).toEqual([false, false, true, true, true, true, true, true])
  })

  it('does not change with a bin that is not the smallest of its group.', () => {
    const changed = full.slice()
    changed[15] = 2000
    expect(keysOf(changed)).toEqual(keysOf(full))
  })

  it('gives short texts, whose groups are mostly empty, keys that tell them apart.', () => {
    const one = new Uint16Array(sketchBins).fill(emptyBin)
    const other = one.slice()
    one[0] = 5
    other[0] = 6
    keysOf(one).forEach((key, index) => {
      expect(key).not.toBe(keysOf(other)[index])
    })
  })

  it('reads the row that is asked for.', () => {
    const both = new Uint16Array(2 * sketchBins)
    both.set(full, sketchBins)
    expect(keysOf(both, 1)).toEqual(keysOf(full))
  })
})
