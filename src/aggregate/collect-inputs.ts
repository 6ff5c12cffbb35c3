import { ownString } from '../text/own-string.ts'
import type { ClassifiedInput } from '../types/assignment.ts'
import type { InputItem, InputTable } from '../types/report.ts'
import { shorten } from './shorten.ts'

/** How much of each text is kept, in UTF-16 units. */
export const keptLength = 1000

/** Texts kept in all, in UTF-16 units: 50,000 of 320, or 16,000 of the longest. A page of more would be slow to open too. */
const keptInAll = 16_000_000

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
 * Keeps the first `limit` rows in the order read, each with the beginning of its text, or fewer when the texts fill
 * what is kept of them in all. Only made when a form asks for it.
 * @param limit - integer ≥ 0
 * @param room - for texts, in UTF-16 units
 */
export function createInputCollection(limit: number, room: number = keptInAll): InputCollection {
  const items: InputItem[] = []
  let [total, left] = [0, room]
  return {
    add(row) {
      total += 1
      if (items.length >= limit || left <= 0) return
      const item = toItem(row)
      items.push(item)
      left -= item.text.length
    },
    finish: () => ({ total, keptLength, items }),
  }
}
