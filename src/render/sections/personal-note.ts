import type { Form } from '../form.ts'
import { personalTexts } from '../personal-texts.ts'

/** Ids that the note names. */
const idsShown = 5

/** That texts shown hold personal data: stands first, because it decides with whom the report may be shared. */
export function personalNote<T>(form: Form<T>): T[] {
  const ids = personalTexts(form.report, form.sections)
  if (ids.length === 0) return []
  return [
    form.paragraph(
      form.sentence((slot) => {
        const named = ids.slice(0, idsShown).map((id) => slot(form.code(id)))
        return form.words.publish.personal(ids.length, named)
      }),
      'note',
    ),
  ]
}
