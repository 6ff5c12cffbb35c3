import { closeSync, readSync } from 'node:fs'
import type { Assignment } from '../../../types/assignment.ts'
import { type AssignmentBlock, unpackBlock } from './assignment-block.ts'
import { sealBytes, sealOf } from './sealed.ts'

/** Gives back what was kept of a source, to whoever comes with the same texts in about the same order. */
export interface AssignmentReader {
  /** The assignment of a text by its hash; undefined when it is not near. The words of its features are left out. */
  readonly take: (hash: string) => Assignment | undefined
  /** Whether all that was kept has been taken, each in its turn. */
  readonly isExhausted: () => boolean
  readonly close: () => void
}

/** Blocks at hand: the one before, the one in turn and the next. So rows may be moved or removed some hundred at a time. */
const blocksAtHand = 3

interface Shelf extends AssignmentBlock {
  readonly places: ReadonlyMap<string, number>
}

/**
 * Reads the blocks of an entry, a few at a time. Damage ends it: what comes after is as good as not kept.
 * @param file - number of the open file
 * @param from - where the blocks begin
 */
export function createAssignmentReader(file: number, from: number, key: string): AssignmentReader {
  const shelves: Shelf[] = []
  let offset = from
  let hasMore = true
  let current = 0
  let next = 0

  function load(): boolean {
    const block = hasMore ? readBlock() : undefined
    hasMore = block !== undefined
    if (block === undefined) return false
    shelves.push({ ...block, places: new Map(block.hashes.map((hash, at) => [hash, at])) })
    if (shelves.length <= blocksAtHand) return true
    shelves.shift()
    current--
    return true
  }

  function readBlock(): AssignmentBlock | undefined {
    const head = readExactly(file, offset, 4 + sealBytes)
    const length = head?.readUInt32LE(0) ?? 0
    const packed = head === undefined ? undefined : readExactly(file, offset + head.length, length)
    if (head === undefined || packed === undefined || !sealOf(key, packed).equals(head.subarray(4))) return undefined
    offset += head.length + length
    return unpackBlock(packed)
  }

  /** Moves to the next shelf when this one is used up, and sees that one more is at hand. */
  function advance(): void {
    const shelf = shelves[current]
    if (shelf !== undefined && next >= shelf.hashes.length && (current + 1 < shelves.length || load())) {
      current++
      next = 0
    }
    if (current + 1 >= shelves.length) load()
  }

  return {
    take(hash) {
      advance()
      const shelf = shelves[current]
      if (shelf?.hashes[next] === hash) return shelf.assignments[next++]
      for (const [at, other] of shelves.entries()) {
        const place = other.places.get(hash)
        if (place === undefined) continue
        // Forwards only: a text that came before is not where the reading goes on.
        if (at > current || (at === current && place >= next)) [current, next] = [at, place + 1]
        return other.assignments[place]
      }
      return undefined
    },
    isExhausted() {
      advance()
      return !hasMore && current >= shelves.length - 1 && next >= (shelves[current]?.hashes.length ?? 0)
    },
    close: () => closeSync(file),
  }
}

/** So many bytes of a file; undefined where it ends before, and for more than any block has. */
export function readExactly(file: number, offset: number, length: number): Buffer | undefined {
  if (length > 64 * 1024 * 1024) return undefined
  const bytes = Buffer.alloc(length)
  try {
    for (let at = 0; at < length; ) {
      const read = readSync(file, bytes, at, length - at, offset + at)
      if (read === 0) return undefined
      at += read
    }
    return bytes
  } catch {
    return undefined
  }
}
