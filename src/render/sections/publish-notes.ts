import { type Form, say } from '../form.ts'
import { hiddenMark } from '../hidden-mark.ts'

/** What is hidden in a report that may be published, and why: stands first, whatever sections are chosen. */
export function publishNotes<T>(form: Form<T>): T[] {
  const { publish } = form.report
  const words = form.words.publish
  return publish === null ? [] : [say(form, words.note(publish.minimum, hiddenMark)), say(form, words.people)]
}

/** How it was decided what to hide. */
export function publishMethod<T>(form: Form<T>): T[] {
  const { publish } = form.report
  return publish === null ? [] : [say(form, form.words.publish.method(publish.minimum))]
}
