import { createKeyIndex } from '../key-index.ts'

/** Counts who stands behind the rows of a column's groups. About 30 bytes per group, slot and voice that occur together. */
export interface VoiceTally {
  /**
   * @param group - number of the row's group, integer ≥ 0; `slot` likewise
   * @param voice - who speaks, as an integer (see `voiceOf`)
   */
  add(group: number, slot: number, voice: number): void
  /** Distinct voices of all rows of these groups together. */
  of(groups: readonly number[]): number
  /**
   * Distinct voices by slot and gathered groups, shape [slots × gathered].
   * @param gathered - which groups each holds
   */
  table(gathered: readonly (readonly number[])[]): number[][]
}

/** An empty tally. */
export function createVoiceTally(slots: number): VoiceTally {
  const met = createKeyIndex()
  const [groupOf, slotOf, voiceOf]: [number[], number[], number[]] = [[], [], []]
  let byGroup: number[] | undefined

  /** Distinct pairs of a place and a voice, counted by place; rows without a place are left out. */
  const countBy = (places: number, placeOf: (at: number) => number | undefined): number[] => {
    const pairs = createKeyIndex()
    const counts = new Array<number>(places).fill(0)
    for (let at = 0; at < groupOf.length; at += 1) {
      const place = placeOf(at)
      if (place === undefined) continue
      const known = pairs.size
      pairs.add(place, voiceOf[at] ?? 0)
      if (pairs.size > known) counts[place] = (counts[place] ?? 0) + 1
    }
    return counts
  }

  return {
    add(group, slot, voice) {
      const known = met.size
      met.add(group * slots + slot, voice)
      if (met.size === known) return
      groupOf.push(group)
      slotOf.push(slot)
      voiceOf.push(voice)
      byGroup = undefined
    },
    of(groups) {
      const [only] = groups
      if (only !== undefined && groups.length === 1) {
        byGroup ??= countBy(groupOf.reduce((most, group) => Math.max(most, group), 0) + 1, (at) => groupOf[at])
        return byGroup[only] ?? 0
      }
      const asked = new Set(groups)
      return countBy(1, (at) => (asked.has(groupOf[at] ?? -1) ? 0 : undefined))[0] ?? 0
    },
    table(gathered) {
      const columnOf = new Map(gathered.flatMap((groups, column) => groups.map((group) => [group, column] as const)))
      const counts = countBy(slots * gathered.length, (at) => {
        const column = columnOf.get(groupOf[at] ?? -1)
        return column === undefined ? undefined : (slotOf[at] ?? 0) * gathered.length + column
      })
      return Array.from({ length: slots }, (_, slot) =>
        counts.slice(slot * gathered.length, (slot + 1) * gathered.length),
      )
    },
  }
}
