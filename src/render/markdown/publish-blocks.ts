import { hiddenMark } from '../hidden-mark.ts'
import type { Page } from './page.ts'

/** What is hidden in a report that may be published, and why: stands first, whatever sections are chosen. */
export function publishNote({ report, words }: Page): string[] {
  return report.publish === null ? [] : [words.publish.note(report.publish.minimum, hiddenMark), words.publish.people]
}

/** How it was decided what to hide. */
export function publishMethod({ report, words }: Page): string[] {
  return report.publish === null ? [] : [words.publish.method(report.publish.minimum)]
}
