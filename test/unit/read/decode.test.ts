import { describe, expect, it } from 'vitest'
import { cutBlocks } from '../../../src/read/bytes/blocks.ts'
import { decodeBlocks } from '../../../src/read/bytes/decode.ts'
import { detectEncoding } from '../../../src/read/bytes/detect-encoding.ts'
import { chunked } from './read-fixture.ts'

async function decode(bytes: Uint8Array, encoding?: string) {
  const blocks = []
  for await (const block of decodeBlocks(chunked(bytes), encoding)) blocks.push(block)
  const text = Buffer.concat(blocks.map((block) => block.bytes)).toString('utf8')
  return {
    text,
    isDamaged: blocks.some((block) => block.isDamaged),
    encodings: [...new Set(blocks.map((one) => one.encoding))],
  }
}

describe('detectEncoding', () => {
  it.each([
    ['UTF-8 by its mark', Buffer.from('\uFEFFhei'), { encoding: 'utf-8', bomBytes: 3 }],
    ['UTF-16LE by its mark', Buffer.from('\uFEFFhei', 'utf16le'), { encoding: 'utf-16le', bomBytes: 2 }],
    ['UTF-16BE by its mark', Buffer.from('\uFEFFhei', 'utf16le').swap16(), { encoding: 'utf-16be', bomBytes: 2 }],
    ['UTF-16LE by its zeros', Buffer.from('hei på deg', 'utf16le'), { encoding: 'utf-16le', bomBytes: 0 }],
    ['UTF-16BE by its zeros', Buffer.from('hei på deg', 'utf16le').swap16(), { encoding: 'utf-16be', bomBytes: 0 }],
    ['UTF-8 by its validity', Buffer.from('blåbær'), { encoding: 'utf-8', bomBytes: 0 }],
    [
      'UTF-8 cut in the middle of a character',
      Buffer.from('blåbæ').subarray(0, -1),
      { encoding: 'utf-8', bomBytes: 0 },
    ],
    [
      'UTF-8 with one broken byte',
      Buffer.concat([Buffer.from('blåbær på øya'), Buffer.from([0xe5, 0x20])]),
      { encoding: 'utf-8', bomBytes: 0 },
    ],
    ['Windows-1252', Buffer.from('bl\xe5b\xe6r', 'latin1'), { encoding: 'windows-1252', bomBytes: 0 }],
    ['an empty file as UTF-8', Buffer.alloc(0), { encoding: 'utf-8', bomBytes: 0 }],
    ['UTF-8 with a few NUL bytes', Buffer.from('hei\0 på deg\0'), { encoding: 'utf-8', bomBytes: 0 }],
  ])('knows %s.', (_, bytes, expected) => {
    expect(detectEncoding(bytes)).toEqual(expected)
  })
})

describe('decodeBlocks', () => {
  it('decodes the printable characters of Windows-1252 that Latin-1 does not have.', async () => {
    expect((await decode(Buffer.from([0x96, 0x20, 0x93, 0xe5, 0x94, 0x20, 0x80]))).text).toBe('– “å” €')
  })

  it('marks bytes that have no meaning in the encoding.', async () => {
    expect(await decode(Buffer.from([0x61, 0x81]), 'windows-1252')).toMatchObject({ text: 'a\uFFFD', isDamaged: true })
    expect(await decode(Buffer.from('hei på deg\uD800!', 'utf16le'))).toMatchObject({ isDamaged: true })
  })

  it('does not lose half a code unit at the end of UTF-16.', async () => {
    const bytes = Buffer.concat([Buffer.from('hei på deg', 'utf16le'), Buffer.from([0x41])])
    expect(await decode(bytes)).toMatchObject({ text: 'hei på deg\uFFFD', isDamaged: true })
  })

  it('keeps characters whole over the edges of blocks, in each encoding.', async () => {
    const text = `a${'æ😀–'.repeat(30_000)}`
    expect((await decode(Buffer.from(text))).text).toBe(text)
    expect((await decode(Buffer.from(`\uFEFF${text}`, 'utf16le'))).text).toBe(text)
  })

  it('keeps a later byte-order mark, which is a character there.', async () => {
    expect((await decode(Buffer.from('\uFEFFa\uFEFFb'))).text).toBe('a\uFEFFb')
  })

  it('reads a cut character at the end as damage.', async () => {
    expect(await decode(Buffer.from('blåbæ').subarray(0, -1))).toMatchObject({ text: 'blåb\uFFFD', isDamaged: true })
  })
})

describe('cutBlocks', () => {
  it('gives blocks of one size however the bytes arrive.', async () => {
    const bytes = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 251))
    for (const sizes of [[], [1], [7, 64], [64], [999, 1]]) {
      const blocks: Buffer[] = []
      for await (const block of cutBlocks(chunked(bytes, sizes), 64)) blocks.push(Buffer.from(block))
      expect(blocks.map((block) => block.length)).toEqual([...Array.from({ length: 15 }, () => 64), 40])
      expect(Buffer.concat(blocks).equals(bytes)).toBe(true)
    }
  })
})
