import { describe, expect, it } from 'vitest'
import { hashPair, hashString } from '../../../src/text/hash.ts'

describe('The hash of a text', () => {
  it('is that of the stretch alone, wherever it stands.', () => {
    expect(hashString('en sandkasse her', 7, 3, 12)).toBe(hashString('sandkasse', 7))
  })

  it('differs by seed, by letter and by order, and is never 0.', () => {
    const hashes = ['', 'a', 'b', 'ab', 'ba', 'æ'].flatMap((text) => [hashString(text, 1), hashString(text, 0x10000)])
    expect(new Set(hashes).size).toBe(hashes.length)
    expect(hashes).not.toContain(0)
    expect(hashPair(3, 4)).not.toBe(hashPair(4, 3))
    expect(hashPair(0, 0)).not.toBe(0)
  })

  it('is spread: of a hundred thousand words few share one.', () => {
    const hashes = new Set(Array.from({ length: 100_000 }, (_, i) => hashString(`ord${i}`, 9)))
    expect(hashes.size).toBeGreaterThan(99_990)
  })

  it('is the same in every version, because models name their features by it.', () => {
    expect([hashString('sandkasse', 0x51), hashString('_samar', 0x67), hashPair(12_345, -678)]).toMatchInlineSnapshot(`
      [
        -1662068970,
        977727041,
        892237555,
      ]
    `)
  })
})
