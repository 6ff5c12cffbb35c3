import { oneLine } from '../../text/visible-text.ts'
import type { NoneGroup } from '../../types/report-detail.ts'
import { list, paragraph } from './elements.ts'
import { type Html, html, join } from './html.ts'
import type { HtmlPage } from './page.ts'
import { prose } from './prose.ts'

/** The least number of texts in a group. */
const smallestGroup = 3

function bullet({ words, code }: HtmlPage, { words: [first = '', ...others], texts, ids }: NoneGroup): Html {
  const say = words.detail.groups
  const rest = ids.length < texts ? ` ${say.more(texts - ids.length)}` : ''
  const title = prose((slot) => {
    const shared = [slot(html`<strong>${oneLine(first)}</strong>`), ...others.map((word) => slot(oneLine(word)))]
    // The catalogue's own marks for bold; every word of an input is in a slot.
    return say.group(shared, texts).replaceAll('**', '')
  })
  return html`${title}: <span class="source">${join(ids.map(code), ', ')}${rest}</span>`
}

/** What the inputs without a lever have in common, before they are shown one by one. */
export function noneGroups(page: HtmlPage): Html[] {
  const { texts, considered, grouped, total, items } = page.report.noneGroups
  const say = page.words.detail.groups
  // So few need no grouping, and what is published names none.
  if (texts < smallestGroup || page.report.publish !== null) return []
  const cut = considered < texts ? ` ${say.considered(considered)}` : ''
  if (total === 0) return [paragraph(say.none + cut)]
  return [
    paragraph(say.intro(grouped, texts) + cut),
    list(
      items.map((group) => bullet(page, group)),
      'spaced',
    ),
    ...(items.length < total ? [paragraph(say.rest(items.length, total), 'note')] : []),
    paragraph(say.listIntro),
  ]
}
