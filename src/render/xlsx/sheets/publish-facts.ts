import { personalTexts } from '../../personal-texts.ts'
import { chooseSections } from '../../sections.ts'
import { plainWords } from '../plain-words.ts'
import type { ReportBook } from '../report-book.ts'
import type { Cell } from '../sheet.ts'

/** Ids that a fact names. */
const idsShown = 5

/** What is hidden in a report that may be published, and who is quoted; nothing in another. */
export function publishFacts({ report, words, own }: ReportBook): Cell[][] {
  return report.publish === null
    ? []
    : [
        [own.facts.published, words.publish.note(report.publish.minimum, own.hidden)],
        [own.facts.people, plainWords(words.publish.people)],
      ]
}

/** That texts in the workbook hold personal data; nothing where none does. */
export function personalFacts({ report, words, own }: ReportBook): Cell[][] {
  const ids = personalTexts(report, chooseSections([]))
  return ids.length === 0
    ? []
    : [[own.facts.personal, plainWords(words.publish.personal(ids.length, ids.slice(0, idsShown)))]]
}

/** How it was decided what to hide, and what is not shown at all. */
export function publishNotes({ report, words, own }: ReportBook): Cell[][] {
  return report.publish === null
    ? []
    : [
        [own.facts.published, words.publish.method(report.publish.minimum)],
        [words.sections.byHand, `${words.hand.intro} ${words.publish.byHand}`],
      ]
}
