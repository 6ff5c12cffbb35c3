import type { ClassifiedInput } from '../types/assignment.ts'
import type { HandItem, HandList, OtherStatus } from '../types/report.ts'
import { compareCodeUnits } from './compare-code-units.ts'
import { ownString } from './own-string.ts'
import { shorten } from './shorten.ts'
import { otherStatuses } from './slots.ts'
import { createTopList } from './top-list.ts'

/** How much of each text is shown. */
const shownLength = 200

/** The inputs that a person should read. */
export interface HandTally {
  /** Rows with status `assigned` are ignored. */
  add(row: ClassifiedInput): void
  finish(): HandList[]
}

/** In ten-thousandths, so that sums of decimals do not decide the order. */
function doubt({ assignment }: ClassifiedInput): number {
  return Math.round((assignment.probability - assignment.evidence.runnerUp.probability) * 10_000)
}

function mostDoubtfulFirst(a: ClassifiedInput, b: ClassifiedInput): number {
  return doubt(a) - doubt(b) || compareCodeUnits(a.input.id, b.input.id)
}

function toItem({ input, assignment }: ClassifiedInput): HandItem {
  const { text, isCut } = shorten(input.text, shownLength)
  const { lever, probability, evidence } = assignment
  return {
    id: ownString(input.id),
    source: input.source,
    place: ownString(input.place),
    text: ownString(text),
    isCut,
    lever,
    probability,
    runnerUp: { lever: evidence.runnerUp.lever, probability: evidence.runnerUp.probability },
    language: assignment.language,
  }
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
