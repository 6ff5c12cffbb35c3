/** A set of texts that remembers only their hashes. */
export interface HashSet {
  /**
   * Adds a text.
   * @returns whether it was new. A text is wrongly called old with a probability of about n / 2⁶⁴ for n texts.
   */
  readonly add: (text: string) => boolean
  /** Whether a text has been added; wrongly true with the same probability. */
  readonly has: (text: string) => boolean
  /** Number of texts, integer ≥ 0. */
  readonly size: () => number
  /** Memory held by the hashes, in bytes: at most 16 for each text once there are a hundred. */
  readonly bytes: () => number
}

/** Share of the slots that may be taken before the table grows, and the factor by which it then does. */
const fullest = 0.8
const growth = 1.5

/**
 * Makes an empty set. Open addressing with linear probing over 64-bit hashes in one typed array: at 8 bytes a slot and
 * between 53 and 80 per cent of the slots taken, 10 to 15 bytes a text.
 * @see Knuth, The Art of Computer Programming, vol. 3, section 6.4, algorithm L
 */
export function createHashSet(): HashSet {
  let capacity = 64
  let slots = new Uint32Array(2 * capacity)
  let size = 0

  /** The slot that holds a hash, or the free one where it belongs. */
  function slotOf(low: number, high: number): number {
    for (let slot = low % capacity; ; slot = slot + 1 === capacity ? 0 : slot + 1) {
      const heldLow = slots[2 * slot]
      const heldHigh = slots[2 * slot + 1]
      if ((heldLow === low && heldHigh === high) || (heldLow === 0 && heldHigh === 0)) return slot
    }
  }

  function isFree(slot: number): boolean {
    return slots[2 * slot] === 0 && slots[2 * slot + 1] === 0
  }

  /** Puts a hash into its slot. @returns whether it was new */
  function place(low: number, high: number): boolean {
    const slot = slotOf(low, high)
    const isNew = isFree(slot)
    slots[2 * slot] = low
    slots[2 * slot + 1] = high
    return isNew
  }

  function grow(): void {
    const old = slots
    capacity = Math.ceil(capacity * growth)
    slots = new Uint32Array(2 * capacity)
    for (let at = 0; at < old.length; at += 2) {
      const low = old[at] ?? 0
      const high = old[at + 1] ?? 0
      if (low !== 0 || high !== 0) place(low, high)
    }
  }

  return {
    add(text) {
      const [low, high] = hash(text)
      const isNew = place(low, high)
      if (isNew) size++
      if (size > fullest * capacity) grow()
      return isNew
    },
    has(text) {
      const [low, high] = hash(text)
      return !isFree(slotOf(low, high))
    },
    size: () => size,
    bytes: () => slots.byteLength,
  }
}

/** 64 bits over the UTF-16 units of a text; never both zero, which marks a free slot. Multipliers as in MurmurHash3. */
function hash(text: string): [low: number, high: number] {
  let one = 0x9e3779b9
  let two = 0x85ebca6b ^ text.length
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0xcc9e2d51)
    one ^= one >>> 15
    two = Math.imul(two ^ unit, 0x1b873593)
    two ^= two >>> 13
  }
  const low = finish(one ^ Math.imul(two, 0xe6546b64))
  const high = finish(two ^ low)
  return low === 0 && high === 0 ? [1, 0] : [low, high]
}

function finish(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
