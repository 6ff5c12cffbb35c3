/**
 * 32-bit hash of a stretch of a string (FNV-1a over UTF-16 code units), by which features are named.
 * @param seed - keeps kinds of features apart; any 32-bit integer
 * @param start - first code unit
 * @param end - one past the last
 * @returns a signed 32-bit integer, never 0 (0 marks an empty slot in tables)
 * @see Fowler, Noll & Vo, FNV hash; Weinberger et al. 2009 on hashed features
 */
export function hashString(text: string, seed: number, start: number = 0, end: number = text.length): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  // FNV leaves the high bits of short strings poorly mixed, and tables use them.
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 13
  return hash === 0 ? 1 : hash
}

/** Hash of an ordered pair of hashes. Never 0. */
export function hashPair(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ second
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  return hash === 0 ? 1 : hash
}
