const backslash = 0x5c
const quoteByte = 0x22

/** Turns quotes that are escaped with a backslash into doubled ones, as RFC 4180 has it, block by block. */
export interface Unescaper {
  /** @returns the block, without a backslash at its end, which comes with the next one */
  readonly write: (block: Buffer) => Buffer
  /** What is left at the end. */
  readonly end: () => Buffer
}

/**
 * Makes the unescaper of one table: `\"` becomes `""`, and `\\` one backslash. A backslash before anything else is a
 * character.
 */
export function createUnescaper(): Unescaper {
  let carry: Buffer = Buffer.alloc(0)
  return {
    write(block) {
      const all = carry.length > 0 ? Buffer.concat([carry, block]) : block
      const parts: Buffer[] = []
      let from = 0
      let at = all.indexOf(backslash)
      while (at >= 0 && at + 1 < all.length) {
        const next = all[at + 1]
        if (next === quoteByte) parts.push(all.subarray(from, at), doubled)
        else if (next === backslash) parts.push(all.subarray(from, at + 1))
        if (next === quoteByte || next === backslash) from = at + 2
        at = all.indexOf(backslash, next === quoteByte || next === backslash ? at + 2 : at + 1)
      }
      const end = at < 0 ? all.length : at
      carry = all.subarray(end)
      return parts.length === 0 ? all.subarray(0, end) : Buffer.concat([...parts, all.subarray(from, end)])
    },
    end: () => carry,
  }
}

const doubled = Buffer.from('""')

/** Whether the bytes hold a quote with a backslash before it. */
export function holdsEscapedQuotes(bytes: Buffer): boolean {
  return bytes.includes('\\"')
}

/** A whole stretch without its backslashes before quotes. */
export function unescaped(bytes: Buffer): Buffer {
  const unescaper = createUnescaper()
  return Buffer.concat([unescaper.write(bytes), unescaper.end()])
}
