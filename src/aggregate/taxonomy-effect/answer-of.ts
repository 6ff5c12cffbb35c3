import type { Assignment, Status } from '../../types/assignment.ts'
import type { SideAnswer, TaxonomyAnswer } from '../../types/taxonomy-difference.ts'

/** The answer to an input without a lever: its status in parentheses, which no id of a lever can have. */
export function bareAnswer(status: Status): TaxonomyAnswer {
  return `(${status})`
}

/** What an assignment answers: its lever, also where it is uncertain, else {@link bareAnswer}. */
export function answerOf({ lever, status, probability }: Assignment): SideAnswer {
  return { answer: lever === '' ? bareAnswer(status) : lever, status, probability }
}
