import type { ClassifiedInput } from '../../types/assignment.ts'
import type { Disagreement, Disagreements } from '../../types/report-detail.ts'
import { noLever } from '../../types/taxonomy.ts'
import { createTopList } from '../top-list.ts'
import { mostDoubtfulFirst } from './doubt.ts'
import { toReadItem } from './to-read-item.ts'

/** Gathers where the two models disagree. */
export interface DisagreementTally {
  add(row: ClassifiedInput): void
  finish(): Disagreements
}

function toItem(row: ClassifiedInput): Disagreement {
  const { keywordLever, tfidfLever } = row.assignment
  return { ...toReadItem(row), keywordLever, tfidfLever }
}

/**
 * Counts assigned inputs on which the keyword model and the TF-IDF model differ, and keeps the most doubtful.
 * @param limit - how many to keep, integer ≥ 0
 */
export function createDisagreementTally(limit: number): DisagreementTally {
  const top = createTopList(limit, mostDoubtfulFirst)
  let [of, total, withoutTerms] = [0, 0, 0]
  return {
    add(row) {
      const { status, keywordLever, tfidfLever } = row.assignment
      // A model that was not asked gives no answer.
      if (status !== 'assigned' || keywordLever === '' || tfidfLever === '') return
      of += 1
      if (keywordLever === tfidfLever) return
      total += 1
      if (keywordLever === noLever) withoutTerms += 1
      top.add(row)
    },
    finish: () => ({ of, total, withoutTerms, items: top.items.map(toItem) }),
  }
}
