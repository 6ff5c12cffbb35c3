import { codeSpan } from '../../../text/escape-markdown.ts'
import type { AnsweredInput, CutList, PairedInput } from '../../../types/difference.ts'
import type { DifferencePage } from './difference-page.ts'

type ListName = 'added' | 'gone' | 'changed' | 'moved'

function section<T>(
  { say, cut }: DifferencePage,
  name: ListName,
  { total, items }: CutList<T>,
  bullet: (item: T) => string,
): string[] {
  const heading = `## ${say.sections[name]}`
  if (total === 0) return [heading, say.notes.listNone[name]]
  return [heading, ...cut(items.length, total), ...(items.length === 0 ? [] : [items.map(bullet).join('\n')])]
}

/** Inputs by what became of them, where something is in both rounds. Those with a new id need no words: they are the same. */
export function lists(page: DifferencePage): string[] {
  const { difference, say, quotation, answer, where } = page
  const { same, moved: renamed, changed: edited } = difference.inputs
  // Where nothing is in both rounds, the lists would be the rounds.
  if (same + renamed + edited === 0) return []
  const answered = (item: AnsweredInput): string => `- ${quotation(item)}\n  (${answer(item.answer)}; ${where(item)})`
  const changed = (item: PairedInput): string => {
    const from = [answer(item.before), answer(item.after)]
    const labels = from[0] === from[1] ? (from[0] ?? '') : from.join(' → ')
    const earlier = item.idBefore === item.id ? '' : `; ${say.idBefore(codeSpan(item.idBefore))}`
    return `- ${quotation(item)}\n  (${labels}; ${where(item)}${earlier})`
  }
  const moved = (item: PairedInput): string => `- ${codeSpan(item.idBefore)} → ${codeSpan(item.id)}`
  return [
    ...section(page, 'added', difference.added, answered),
    ...section(page, 'gone', difference.gone, answered),
    ...section(page, 'changed', difference.changed, changed),
    ...(difference.moved.total === 0 ? [] : section(page, 'moved', difference.moved, moved)),
  ]
}
