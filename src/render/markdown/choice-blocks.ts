import { sectionTitle } from '../section-title.ts'
import { sectionNames } from '../sections.ts'
import type { Page } from './page.ts'

/**
 * What the reader of a choice of sections must know: which others there are, and, where the ledger is not among those
 * chosen, its sum, for that stands in every report.
 */
export function choiceBlocks({ report, words, sections }: Page): string[] {
  const leftOut = sectionNames.filter((name) => !sections.has(name))
  if (leftOut.length === 0) return []
  const { read, classified, setAside, unreadable } = report.ledger.total
  return [
    ...(sections.has('ledger') ? [] : [words.tables.ledgerNote(read, classified, setAside, unreadable)]),
    words.choice.leftOut(leftOut.map((name) => sectionTitle(words, name))),
  ]
}
