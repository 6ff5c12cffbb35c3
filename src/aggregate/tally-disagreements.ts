import { ownString } from '../text/own-string.ts'
import type { ClassifiedInput } from '../types/assignment.ts'
import type { Disagreement, Disagreements } from '../types/report-detail.ts'
import { noLever } from '../types/taxonomy.ts'
import { mostDoubtfulFirst } from './doubt.ts'
import { shorten } from './shorten.ts'
import { createTopList } from './top-list.ts'

/** How much of each text is shown. */
const shownLength = 200

/** Gathers where the two models disagree. */
export interface DisagreementTally {
  add(row: ClassifiedInput): void
  finish(): Disagreements
}

function toItem({ input, assignment }: ClassifiedInput): Disagreement {
  const { text, isCut } = shorten(input.text, shownLength)
  const { lever, probability, evidence, keywordLever, tfidfLever } = assignment
  return {
    id: ownString(input.id),
    source: input.source,
    place: ownString(input.place),
    text: ownString(text),
    isCut,
    lever,
    probability,
    runnerUp: { lever: evidence.runnerUp.lever, probability: evidence.runnerUp.probability },
    keywordLever,
    tfidfLever,
  }
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
