/** Adds to a stretch of bytes of which the beginning is used up again and again. */
export interface GrowingBytes {
  /**
   * Adds bytes at the end.
   * @param bytes - the stretch, or its rest, as it was given last
   * @returns the longer stretch; what was given before stays as it is
   */
  readonly append: (bytes: Buffer, more: Buffer) => Buffer
}

/** Makes one that does not copy a long stretch again for each piece that is added. */
export function createGrowingBytes(): GrowingBytes {
  let backing: Buffer = Buffer.alloc(0)
  return {
    append(bytes, more) {
      if (bytes.length === 0) return more
      const start = bytes.byteOffset - backing.byteOffset
      const length = bytes.length + more.length
      if (bytes.buffer !== backing.buffer || start < 0 || start + length > backing.length) {
        backing = Buffer.allocUnsafeSlow(Math.max(length, 2 * bytes.length))
        bytes.copy(backing)
        more.copy(backing, bytes.length)
        return backing.subarray(0, length)
      }
      more.copy(backing, start + bytes.length)
      return backing.subarray(start, start + length)
    },
  }
}
