import { fingerprintOf } from '../text/fingerprint.ts'

export { fingerprintHex, fingerprintOf } from '../text/fingerprint.ts'

/** What is remembered of an input: hashes of its text and of its respondent, and where it stands. */
export interface Fingerprint {
  /** 53-bit hash of the text. */
  readonly text: number
  /** 53-bit hash of the respondent's name; 0 when it has none. */
  readonly name: number
  /** Its place, as `createPlaceCodes` writes it. */
  readonly place: number
}

/** Fingerprints by input id. */
export interface FingerprintMap {
  readonly set: (id: string, print: Fingerprint) => void
  readonly get: (id: string) => Fingerprint | undefined
}

const firstCapacity = 1024

/** Numbers in a slot: the id's hash, and the three of a print. */
const width = 4

/**
 * Remembers a fingerprint per id in 32 bytes a slot (open addressing, at most three quarters full), where a Map of
 * strings would keep every id alive: a corpus of 300,000 inputs takes 17 MB.
 */
export function createFingerprintMap(): FingerprintMap {
  let capacity = firstCapacity
  let size = 0
  let slots = new Float64Array(capacity * width)

  /** Where the slot of a key begins. */
  const slotOf = (key: number): number => {
    let slot = key % capacity
    for (let held = slots[slot * width]; held !== 0 && held !== key; held = slots[slot * width])
      slot = (slot + 1) % capacity
    return slot * width
  }
  const put = (key: number, text: number, name: number, place: number): void => {
    const at = slotOf(key)
    if (slots[at] === 0) size++
    slots[at] = key
    slots[at + 1] = text
    slots[at + 2] = name
    slots[at + 3] = place
  }
  const grow = (): void => {
    const old = slots
    capacity *= 2
    size = 0
    slots = new Float64Array(capacity * width)
    for (let at = 0; at < old.length; at += width) {
      const [key = 0, text = 0, name = 0, place = 0] = old.subarray(at, at + width)
      if (key !== 0) put(key, text, name, place)
    }
  }
  return {
    set: (id, { text, name, place }) => {
      if (size >= capacity * 0.75) grow()
      put(fingerprintOf(id), text, name, place)
    },
    get: (id) => {
      const at = slotOf(fingerprintOf(id))
      if (slots[at] === 0) return undefined
      return { text: slots[at + 1] ?? 0, name: slots[at + 2] ?? 0, place: slots[at + 3] ?? 0 }
    },
  }
}
