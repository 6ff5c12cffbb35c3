import { hiddenMark } from '../hidden-mark.ts'
import { paragraph } from './elements.ts'
import type { Html } from './html.ts'
import type { HtmlPage } from './page.ts'
import { prose } from './prose.ts'

/** What is hidden in a report that may be published, and why: stands first, whatever sections are chosen. */
export function publishNotes({ report, words: { publish } }: HtmlPage): Html[] {
  if (report.publish === null) return []
  const { minimum } = report.publish
  return [paragraph(prose(() => publish.note(minimum, hiddenMark))), paragraph(prose(() => publish.people))]
}

/** How it was decided what to hide. */
export function publishMethod({ report, words: { publish } }: HtmlPage): Html[] {
  if (report.publish === null) return []
  const { minimum } = report.publish
  return [paragraph(prose(() => publish.method(minimum)))]
}
