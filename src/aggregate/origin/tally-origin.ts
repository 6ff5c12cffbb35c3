import type { ClassifiedInput } from '../../types/assignment.ts'
import type { RespondentType } from '../../types/input.ts'
import type { Origin } from '../../types/report-detail.ts'
import { compareCodeUnits } from '../compare-code-units.ts'
import { createDateTally } from './tally-dates.ts'
import type { SidesTally } from './tally-sides.ts'

/** Counties named at a glance. */
const shownCounties = 3

/** From whom, where and when. */
export interface OriginTally {
  add(row: ClassifiedInput): void
  /** @param sides - where the counties have been counted */
  finish(sides: SidesTally): Origin
}

/** Counts respondent types and reads dates, see {@link Origin}. */
export function createOriginTally(): OriginTally {
  const byType = new Map<RespondentType, number>()
  const dates = createDateTally()
  let typed = 0
  return {
    add({ input }) {
      const { type } = input.respondent
      if (type !== '') {
        typed += 1
        byType.set(type, (byType.get(type) ?? 0) + 1)
      }
      dates.add(input)
    },
    finish(sides) {
      const { known, distinct, items } = sides.counties()
      // Named are only those that have more than all that are not named.
      const next = items[shownCounties]?.count ?? 0
      return {
        typed,
        respondentTypes: [...byType]
          .map(([type, inputs]) => ({ type, inputs }))
          .sort((a, b) => b.inputs - a.inputs || compareCodeUnits(a.type, b.type)),
        located: known,
        counties: distinct,
        topCounties: items
          .slice(0, shownCounties)
          .filter(({ count }) => count > next)
          .map(({ value, count }) => ({ county: value, inputs: count })),
        ...dates.finish(),
      }
    },
  }
}
