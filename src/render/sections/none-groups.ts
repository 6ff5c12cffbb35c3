import type { NoneGroup } from '../../types/report-detail.ts'
import { type Form, say } from '../form.ts'
import { smallestNoneGroup } from '../smallest-none-group.ts'

function bullet<T>({ words, text, code, sentence, strong, join, noted }: Form<T>, group: NoneGroup): T {
  const { words: shared, texts, ids } = group
  const { group: name, more } = words.detail.groups
  const title = sentence((slot) => {
    const named = shared.map((word, at) => slot(at === 0 ? strong(text(word)) : text(word)))
    return `${name(named, texts)}:`
  })
  const rest = ids.length < texts ? ` ${more(texts - ids.length)}` : ''
  return noted(
    title,
    sentence((slot) => slot(join(ids.map(code), ', ')) + rest),
  )
}

/** What the inputs without a lever have in common, before they are shown one by one. */
export function noneGroups<T>(form: Form<T>): T[] {
  const { texts, considered, grouped, total, items } = form.report.noneGroups
  const { groups } = form.words.detail
  // So few need no grouping, and what is published names none.
  if (texts < smallestNoneGroup || form.report.publish !== null) return []
  const cut = considered < texts ? ` ${groups.considered(considered)}` : ''
  if (total === 0) return [say(form, groups.none + cut)]
  const bullets = items.map((group) => bullet(form, group))
  return [
    say(form, groups.intro(grouped, texts) + cut),
    form.list(bullets, 'spaced'),
    ...(items.length < total ? [say(form, groups.rest(items.length, total), 'note')] : []),
  ]
}
