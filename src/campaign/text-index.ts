import type { WordBuffer } from '../text/scan-words.ts'
import { createChainIndex } from './chain-index.ts'

/** The distinct texts met, each with the first of its group. Texts are numbered from 0 in the order they are added. */
export interface TextIndex {
  /** Number that the next text gets. */
  readonly added: number
  /** Number of the oldest text that is remembered. */
  readonly oldest: number
  /** First texts of a group that are no longer remembered. */
  readonly forgotten: number
  /** Id of the first of the group of a text with the same words in the same order; undefined when none is remembered. */
  find(words: WordBuffer): string | undefined
  /** Id of the first of the group of a text that is remembered. */
  leaderOf(row: number): string
  /** Adds the text last looked for, which was not found. */
  add(leader: string, isLeader: boolean): void
}

/**
 * Creates an empty {@link TextIndex}.
 * @param capacity - texts remembered, integer ≥ 1
 */
export function createTextIndex(capacity: number): TextIndex {
  let checks = new Int32Array(0)
  let isLeaderOf = new Uint8Array(0)
  // Strings of the group's first only: its other texts point to the same one.
  const leaders: string[] = []
  let forgotten = 0
  const keys = new Int32Array(1)
  const chains = createChainIndex(capacity, 1)
  let hash = 0
  let check = 0

  function grow(): void {
    const [oldChecks, oldIsLeaderOf] = [checks, isLeaderOf]
    checks = new Int32Array(chains.size)
    isLeaderOf = new Uint8Array(chains.size)
    checks.set(oldChecks)
    isLeaderOf.set(oldIsLeaderOf)
  }

  return {
    get added() {
      return chains.added
    },
    get oldest() {
      return Math.max(0, chains.added - capacity)
    },
    get forgotten() {
      return forgotten
    },
    find(words) {
      hash = hashWords(words.hashes, words.count)
      check = hashWords(words.checks, words.count)
      for (let row = chains.newest(0, hash); row >= 0; row = chains.older(row, 0)) {
        const slot = row % capacity
        // 64 bits are the identity: among a quarter of a million texts a collision has odds below one in ten million.
        if (checks[slot] === check) return leaders[slot]
      }
      return undefined
    },
    leaderOf: (row) => leaders[row % capacity] ?? '',
    add(leader, isLeader) {
      keys[0] = hash
      const slot = chains.add(keys) % capacity
      if (checks.length < chains.size) grow()
      if (slot < leaders.length) forgotten += isLeaderOf[slot] ?? 0
      checks[slot] = check
      isLeaderOf[slot] = isLeader ? 1 : 0
      leaders[slot] = leader
    },
  }
}

/** Hash of a sequence of hashes, mixed in all its bits (the rounds and the end of MurmurHash3, Appleby 2011). */
function hashWords(hashes: Int32Array, count: number): number {
  let sum = count
  for (let i = 0; i < count; i++) {
    let word = Math.imul(hashes[i] ?? 0, 0xcc9e2d51)
    word = (word << 15) | (word >>> 17)
    sum ^= Math.imul(word, 0x1b873593)
    sum = (sum << 13) | (sum >>> 19)
    sum = (Math.imul(sum, 5) + 0xe6546b64) | 0
  }
  sum ^= sum >>> 16
  sum = Math.imul(sum, 0x85ebca6b)
  sum ^= sum >>> 13
  sum = Math.imul(sum, 0xc2b2ae35)
  return sum ^ (sum >>> 16)
}
