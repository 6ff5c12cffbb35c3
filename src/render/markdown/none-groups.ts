import { codeSpan, escapeInline } from '../../text/escape-markdown.ts'
import type { NoneGroup } from '../../types/report-detail.ts'
import { smallestNoneGroup } from '../smallest-none-group.ts'
import type { Page } from './page.ts'

function bullet({ words }: Page, { words: shared, texts, ids }: NoneGroup): string {
  const say = words.detail.groups
  const rest = ids.length < texts ? ` ${say.more(texts - ids.length)}` : ''
  return `- ${say.group(shared.map(escapeInline), texts)}:\n  ${ids.map(codeSpan).join(', ')}${rest}`
}

/** What the inputs without a lever have in common, before they are shown one by one. */
export function noneGroups(page: Page): string[] {
  const { texts, considered, grouped, total, items } = page.report.noneGroups
  const say = page.words.detail.groups
  // So few need no grouping, and what is published names none.
  if (texts < smallestNoneGroup || page.report.publish !== null) return []
  const cut = considered < texts ? ` ${say.considered(considered)}` : ''
  if (total === 0) return [say.none + cut]
  return [
    say.intro(grouped, texts) + cut,
    items.map((group) => bullet(page, group)).join('\n'),
    ...(items.length < total ? [say.rest(items.length, total)] : []),
    say.listIntro,
  ]
}
