import { ownString } from '../../text/own-string.ts'
import type { ClassifiedInput } from '../../types/assignment.ts'
import type { ReadItem } from '../../types/report-detail.ts'
import { shorten } from '../shorten.ts'

/** How much of each text is shown. */
const shownLength = 200

/** A row as it stands in a list of inputs that a person should read. */
export function toReadItem({ input, assignment }: ClassifiedInput): ReadItem {
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
  }
}
