import { ownString } from '../../text/own-string.ts'
import type { ClassifiedInput } from '../../types/assignment.ts'
import type { Slots } from '../slots.ts'
import { createGroupValue } from './group-value.ts'

/** The rows that have one value in common. */
export interface CountedGroup {
  /** From 0, in the order in which the values were met. */
  readonly number: number
  /** Trimmed; empty for rows without a value. */
  readonly value: string
  /** Rows per slot. */
  readonly counts: readonly number[]
}

/** Counts rows by a column's value and by slot. */
export interface GroupTally {
  /** The row's value, trimmed. */
  valueOf(row: ClassifiedInput): string
  /** Counts a row under its value; gives the group's number. */
  add(value: string, slot: number): number
  /** Values met that are not empty. */
  readonly known: number
  /** In the order met. Throws COLUMN_MISSING if no row had the column. */
  finish(): readonly CountedGroup[]
}

/** A column with its tally. */
export interface MatrixColumn {
  readonly by: string
  readonly isAsked: boolean
  readonly tally: GroupTally
}

/** An empty tally for a column, or for one of hovedgrep's own groupings. Memory grows with the values. */
export function createGroupTally(by: string, slots: Slots): GroupTally {
  const read = createGroupValue(by)
  const groups = new Map<string, { number: number; counts: number[] }>()
  return {
    valueOf: read.of,
    add(value, slot) {
      let group = groups.get(value)
      if (group === undefined) {
        group = { number: groups.size, counts: new Array<number>(slots.count).fill(0) }
        groups.set(ownString(value), group)
      }
      group.counts[slot] = (group.counts[slot] ?? 0) + 1
      return group.number
    },
    get known() {
      return groups.size - Number(groups.has(''))
    },
    finish() {
      read.verify()
      return [...groups].map(([value, { number, counts }]) => ({ number, value, counts }))
    },
  }
}
