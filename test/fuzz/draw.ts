/** Chance with a memory: everything that is drawn follows from the seed. */
export interface Draw {
  /** An integer from 0, less than `below`. */
  readonly int: (below: number) => number
  /** Whether something of this probability happens. */
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
  /** So many of something: at least `least`, at most `most`. */
  readonly many: <T>(least: number, most: number, make: (at: number) => T) => T[]
}

/** Makes a draw from words and numbers: the same ones give the same draws (FNV-1a into mulberry32). */
export function createDraw(...seeds: readonly (string | number)[]): Draw {
  let state = 0x811c9dc5
  for (const char of seeds.join('/')) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (below: number): number => Math.floor(next() * below)
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(list.length)] ?? list[0],
    many: (least, most, make) => Array.from({ length: least + int(most - least + 1) }, (_, at) => make(at)),
  }
}
