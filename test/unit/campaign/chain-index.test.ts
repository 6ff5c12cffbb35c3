import { describe, expect, it } from 'vitest'
import { type ChainIndex, createChainIndex } from '../../../src/campaign/chain-index.ts'

/** All rows in a chain. */
function chain(index: ChainIndex, position: number, key: number): number[] {
  const rows: number[] = []
  for (let row = index.newest(position, key); row >= 0; row = index.older(row, position)) rows.push(row)
  return rows
}

describe('createChainIndex', () => {
  it('finds rows by key, newest first, and keeps positions apart.', () => {
    const index = createChainIndex(8, 2)
    index.add(Int32Array.of(5, 6))
    index.add(Int32Array.of(5, 7))
    index.add(Int32Array.of(7, 6))
    expect(chain(index, 0, 5)).toEqual([1, 0])
    expect(chain(index, 1, 6)).toEqual([2, 0])
    expect(chain(index, 0, 7)).toEqual([2])
    expect(chain(index, 1, 5)).toEqual([])
  })

  it('tells keys apart that share a bucket.', () => {
    const index = createChainIndex(8, 1)
    for (const key of [3, 3 + 8, 3, 3 + 1024]) index.add(Int32Array.of(key))
    expect(chain(index, 0, 3)).toEqual([2, 0])
    expect(chain(index, 0, 11)).toEqual([1])
    expect(chain(index, 0, 19)).toEqual([])
  })

  it('takes negative keys.', () => {
    const index = createChainIndex(8, 2)
    index.add(Int32Array.of(-1, -2))
    expect(chain(index, 0, -1)).toEqual([0])
  })

  it('drops the oldest rows when it is full.', () => {
    const index = createChainIndex(3, 2)
    for (let i = 0; i < 5; i++) index.add(Int32Array.of(1, i))
    expect(index.added).toBe(5)
    expect(chain(index, 0, 1)).toEqual([4, 3, 2])
  })

  it('grows by doubling up to the capacity and finds all rows again.', () => {
    const index = createChainIndex(3000, 2)
    expect(index.size).toBe(1024)
    for (let i = 0; i < 2500; i++) {
      index.add(Int32Array.of(Math.imul(i, 0x9e3779b1), i % 10))
    }
    expect(index.size).toBe(3000)
    for (let i = 0; i < 2500; i++) expect(chain(index, 0, Math.imul(i, 0x9e3779b1))).toEqual([i])
    expect(chain(index, 1, 3)).toHaveLength(250)
  })
})
