import type { Disagreement } from '../../types/report-detail.ts'
import { list, paragraph } from './elements.ts'
import { type Html, html } from './html.ts'
import type { HtmlPage } from './page.ts'
import { prose } from './prose.ts'

function bullet(page: HtmlPage, item: Disagreement): Html {
  const { words, lever, probability } = page
  const placed = `${lever(item.lever)} ${probability(item.probability)}`
  const verdict = words.detail.disagreements.verdict(placed, lever(item.keywordLever), lever(item.tfidfLever))
  const quoted = page.quotation(item.text, false, item.isCut)
  return html`${quoted} <span class="source">(${verdict}; ${page.where(item)})</span>`
}

/** Assigned inputs on which the two models differ; nothing where only one model was asked. */
export function disagreements(page: HtmlPage): Html[] {
  const { of, total, withoutTerms, items } = page.report.disagreements
  const say = page.words.detail.disagreements
  if (of === 0) return []
  const title = html`<h3>${say.title}</h3>\n`
  if (total === 0) return [title, paragraph(say.none)]
  return [
    title,
    paragraph(prose(() => say.intro(total, of, withoutTerms))),
    list(
      items.map((item) => bullet(page, item)),
      'spaced',
    ),
    ...(items.length < total && page.report.publish === null
      ? [
          paragraph(
            prose(() => say.rest(items.length, total)),
            'note',
          ),
        ]
      : []),
  ]
}
