/** A word type, or two neighbouring ones, with a weight. */
export interface Strong {
  readonly weight: number
  readonly first: number
  /** −1 for a single word. */
  readonly second: number
  /** Whether it is how a sentence begins. */
  readonly isStart: boolean
}

/**
 * Puts a candidate into a list of the strongest, kept in falling order; of equal ones the earlier stays ahead.
 * @param list - changed in place, at most `most` long
 */
export function keepStrongest(list: Strong[], most: number, candidate: Strong): void {
  const { length } = list
  const { weight } = candidate
  const last = list[length - 1]
  if (length === most && last !== undefined && last.weight >= weight) return
  let place = length
  while (place > 0 && (list[place - 1]?.weight ?? 0) < weight) place--
  if (place >= most) return
  if (length < most) list.push(candidate)
  for (let i = list.length - 1; i > place; i--) {
    const before = list[i - 1]
    if (before !== undefined) list[i] = before
  }
  list[place] = candidate
}
