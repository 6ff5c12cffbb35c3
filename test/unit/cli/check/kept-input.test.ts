import { describe, expect, it } from 'vitest'
import { keepInput } from '../../../../src/cli/check/kept-input.ts'

async function* stream(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('abc')
  yield Buffer.from('def')
}

const all = async (bytes: AsyncIterable<Uint8Array> | undefined): Promise<string | undefined> => {
  if (bytes === undefined) return undefined
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts).toString()
}

describe('standard input that is kept', () => {
  it('goes by as it is, and can be read again as often as one likes', async () => {
    const kept = keepInput(stream(), 6)
    expect(await all(kept.stdin)).toBe('abcdef')
    expect([await all(kept.bytes()), await all(kept.bytes())]).toEqual(['abcdef', 'abcdef'])
  })

  it('goes by as it is, and is not kept when it is larger than allowed', async () => {
    const kept = keepInput(stream(), 5)
    expect(await all(kept.stdin)).toBe('abcdef')
    expect(kept.bytes()).toBeUndefined()
  })
})
