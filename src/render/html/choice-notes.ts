import { sectionTitle } from '../section-title.ts'
import { sectionNames } from '../sections.ts'
import { paragraph } from './elements.ts'
import type { Html } from './html.ts'
import type { HtmlPage } from './page.ts'

/**
 * What the reader of a choice of sections must know: which others there are, and, where the ledger is not among those
 * chosen, its sum, for that stands in every report.
 */
export function choiceNotes({ report, words, sections }: HtmlPage): Html[] {
  const leftOut = sectionNames.filter((name) => !sections.has(name))
  if (leftOut.length === 0) return []
  const { read, classified, setAside, unreadable } = report.ledger.total
  return [
    ...(sections.has('ledger') ? [] : [paragraph(words.tables.ledgerNote(read, classified, setAside, unreadable))]),
    paragraph(words.choice.leftOut(leftOut.map((name) => sectionTitle(words, name)))),
  ]
}
