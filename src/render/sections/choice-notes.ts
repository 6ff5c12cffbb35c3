import { type Form, say } from '../form.ts'
import { sectionTitle } from '../section-title.ts'
import { sectionNames } from '../sections.ts'

/**
 * What the reader of a choice of sections must know: which others there are, and, where the ledger is not among those
 * chosen, its sum, for that stands in every report.
 */
export function choiceNotes<T>(form: Form<T>): T[] {
  const { report, words, sections } = form
  const leftOut = sectionNames.filter((name) => !sections.has(name))
  if (leftOut.length === 0) return []
  const { read, classified, setAside, unreadable } = report.ledger.total
  return [
    ...(sections.has('ledger') ? [] : [say(form, words.tables.ledgerNote(read, classified, setAside, unreadable))]),
    say(form, words.choice.leftOut(leftOut.map((name) => sectionTitle(words, name)))),
  ]
}
