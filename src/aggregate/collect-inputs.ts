import type { ClassifiedInput } from '../types/assignment.ts'
import type { InputItem, InputTable } from '../types/report.ts'
import { ownString } from './own-string.ts'
import { shorten } from './shorten.ts'

/** How much of each text is kept, in UTF-16 units. */
export const keptLength = 1000

/** The rows themselves, for a form of the report that shows them all. */
export interface InputCollection {
  add(row: ClassifiedInput): void
  finish(): InputTable
}

function toItem({ input, assignment }: ClassifiedInput): InputItem {
  const { text, isCut } = shorten(input.text, keptLength)
  return {
    id: ownString(input.id),
    place: ownString(input.place),
    lever: assignment.lever,
    status: assignment.status,
    probability: assignment.probability,
    language: assignment.language,
    aspect: assignment.aspect,
    respondentType: input.respondent.type,
    text: ownString(text),
    isCut,
  }
}

/**
 * Keeps the first `limit` rows in the order read, each with the beginning of its text: some 300 bytes beside the text,
 * so 50,000 rows of ordinary length take some 40 MB. Only made when a form asks for it.
 * @param limit - integer ≥ 0
 */
export function createInputCollection(limit: number): InputCollection {
  const items: InputItem[] = []
  let total = 0
  return {
    add(row) {
      total += 1
      if (items.length < limit) items.push(toItem(row))
    },
    finish: () => ({ total, keptLength, items }),
  }
}
