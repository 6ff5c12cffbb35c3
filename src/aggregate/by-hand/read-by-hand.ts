import type { ClassifiedInput } from '../../types/assignment.ts'
import type { HandItem, HandList, OtherStatus } from '../../types/report.ts'
import { otherStatuses } from '../slots.ts'
import { createTopList } from '../top-list.ts'
import { mostDoubtfulFirst } from './doubt.ts'
import { toReadItem } from './to-read-item.ts'

/** The inputs that a person should read. */
export interface HandTally {
  /** Rows with status `assigned` are ignored. */
  add(row: ClassifiedInput): void
  finish(): HandList[]
}

function toItem(row: ClassifiedInput): HandItem {
  return { ...toReadItem(row), language: row.assignment.language }
}

/**
 * Gathers what was not placed: `limit` per status, the most doubtful of those that have an answer to doubt,
 * otherwise the first in the order read.
 * @param limit - integer ≥ 0
 */
export function createHandTally(limit: number): HandTally {
  const lists = new Map(
    otherStatuses.map(
      (status): [OtherStatus, { total: number; top: ReturnType<typeof createTopList<ClassifiedInput>> }] => {
        const hasDoubt = status === 'uncertain' || status === 'none'
        return [status, { total: 0, top: createTopList(limit, hasDoubt ? mostDoubtfulFirst : () => 0) }]
      },
    ),
  )
  return {
    add(row) {
      if (row.assignment.status === 'assigned') return
      const list = lists.get(row.assignment.status)
      if (list === undefined) return
      list.total += 1
      list.top.add(row)
    },
    finish: () => [...lists].map(([status, { total, top }]) => ({ status, total, items: top.items.map(toItem) })),
  }
}
