/** Numbers keys in the order in which they are first met. */
export interface KeyIndex {
  /** Number of the key `(a, b)`, from 0; gives it the next free one if it is new (then `size` grows). Both are taken as 32-bit integers. */
  add(a: number, b: number): number
  /** Number of the key, or -1 if it was never added. */
  find(a: number, b: number): number
  /** Distinct keys so far. */
  readonly size: number
}

/**
 * A hash table over pairs of integers in typed arrays: about 18 bytes a key, where a `Set` of strings takes a hundred.
 * Open addressing with linear probing, at most two thirds full.
 */
export function createKeyIndex(): KeyIndex {
  let capacity = 1024
  let first = new Uint32Array(capacity)
  let second = new Uint32Array(capacity)
  let number = new Int32Array(capacity).fill(-1)
  let size = 0

  const slotOf = (a: number, b: number): number => {
    const mask = capacity - 1
    const mixed = Math.imul(Math.imul(a, 0x9e3779b1) + b, 0x85ebca6b)
    let slot = (mixed ^ (mixed >>> 15)) & mask
    while (number[slot] !== -1 && (first[slot] !== a || second[slot] !== b)) slot = (slot + 1) & mask
    return slot
  }

  const grow = (): void => {
    const [oldFirst, oldSecond, oldNumber] = [first, second, number]
    capacity *= 2
    first = new Uint32Array(capacity)
    second = new Uint32Array(capacity)
    number = new Int32Array(capacity).fill(-1)
    oldNumber.forEach((value, old) => {
      if (value === -1) return
      const a = oldFirst[old] ?? 0
      const b = oldSecond[old] ?? 0
      const slot = slotOf(a, b)
      first[slot] = a
      second[slot] = b
      number[slot] = value
    })
  }

  return {
    add(a, b) {
      const slot = slotOf(a >>> 0, b >>> 0)
      const known = number[slot] ?? -1
      if (known !== -1) return known
      first[slot] = a >>> 0
      second[slot] = b >>> 0
      number[slot] = size
      size += 1
      if (size * 3 > capacity * 2) grow()
      return size - 1
    },
    find: (a, b) => number[slotOf(a >>> 0, b >>> 0)] ?? -1,
    get size() {
      return size
    },
  }
}

/**
 * 32 bits of a text. Two seeds give 64 bits: among a million texts, the chance that any two agree is below one in ten million.
 * @see MurmurHash3's finaliser (Appleby 2008), over UTF-16 units
 */
export function hashText(text: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x5bd1e995)
    hash ^= hash >>> 15
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Number of a text among the texts added, by 64 bits of hash; see {@link KeyIndex.add}. */
export function addText(index: KeyIndex, text: string): number {
  return index.add(hashText(text, 0x2545f491), hashText(text, 0x6c078965))
}

/** Number of a text, or -1 if it was never added. */
export function findText(index: KeyIndex, text: string): number {
  return index.find(hashText(text, 0x2545f491), hashText(text, 0x6c078965))
}
