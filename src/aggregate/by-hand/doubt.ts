import type { ClassifiedInput } from '../../types/assignment.ts'
import { compareCodeUnits } from '../compare-code-units.ts'

/**
 * How far apart the two best answers are, whichever of them was chosen: 0 is pure doubt. In ten-thousandths, so that
 * sums of decimals do not decide the order.
 */
export function doubt({ assignment }: ClassifiedInput): number {
  return Math.abs(Math.round((assignment.probability - assignment.evidence.runnerUp.probability) * 10_000))
}

/** Order in which a person should read: the nearest answers first, then by id. */
export function mostDoubtfulFirst(a: ClassifiedInput, b: ClassifiedInput): number {
  return doubt(a) - doubt(b) || compareCodeUnits(a.input.id, b.input.id)
}
