import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/numeric/sha256.ts'
import { base64 } from '../../../src/text/base64.ts'

const options = { seed: 20190531, numRuns: 300 }

describe('sha256', () => {
  it('gives what Node gives for any bytes, at every length around the ends of blocks', () => {
    const same = (bytes: Uint8Array): void => {
      expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'))
    }
    for (let length = 0; length < 200; length++) same(new Uint8Array(length).fill(length))
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), same), options)
  })
})

describe('base64', () => {
  it('gives what Node gives for any bytes', () => {
    const same = (bytes: Uint8Array): void => {
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), same), options)
  })
})
