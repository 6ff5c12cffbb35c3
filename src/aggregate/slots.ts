import { HovedgrepError } from '../errors.ts'
import type { Assignment } from '../types/assignment.ts'
import type { OtherStatus } from '../types/report.ts'
import type { Taxonomy } from '../types/taxonomy.ts'

/** The statuses beside `assigned`, in the order in which reports show them. */
export const otherStatuses = [
  'uncertain',
  'none',
  'too-short',
  'other-language',
] as const satisfies readonly OtherStatus[]

/**
 * Every row falls into exactly one slot: that of its lever if it is assigned, else that of its status.
 * Slots 0..levers−1 are the levers, the next four the other statuses.
 */
export interface Slots {
  readonly count: number
  /** Position of a lever in the taxonomy; throws INTERNAL for an unknown id. */
  lever(id: string): number
  status(status: OtherStatus): number
  of(assignment: Assignment): number
}

/** Slots for a taxonomy. */
export function createSlots(taxonomy: Taxonomy): Slots {
  const levers = new Map(taxonomy.levers.map((lever, index) => [lever.id, index]))
  const lever = (id: string): number => {
    const index = levers.get(id)
    if (index === undefined) throw new HovedgrepError('INTERNAL', `Hovedgrepet «${id}» finnes ikke i taksonomien.`)
    return index
  }
  const status = (value: OtherStatus): number => levers.size + otherStatuses.indexOf(value)
  return {
    count: levers.size + otherStatuses.length,
    lever,
    status,
    of: (assignment) => (assignment.status === 'assigned' ? lever(assignment.lever) : status(assignment.status)),
  }
}
