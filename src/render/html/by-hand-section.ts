import type { HandItem, HandList, OtherStatus } from '../../types/report.ts'
import { type HtmlSection, list, paragraph } from './elements.ts'
import { type Html, html, join, type Part } from './html.ts'
import type { HtmlPage } from './page.ts'
import { prose } from './prose.ts'

/** What the model thought of it. */
function verdict({ words, lever, probability }: HtmlPage, status: OtherStatus, item: HandItem): string[] {
  const next = lever(item.runnerUp.lever)
  if (status === 'uncertain') {
    const best = lever(item.lever)
    return [words.hand.between(best, probability(item.probability), next, probability(item.runnerUp.probability))]
  }
  return status === 'none' ? [words.hand.nearest(next, probability(item.runnerUp.probability))] : []
}

function bullet(page: HtmlPage, status: OtherStatus, item: HandItem): Html {
  const facts = join([...verdict(page, status, item), page.where(item)], '; ')
  const words = page.quotation(item.text, false, item.isCut, item.language)
  return html`${words} <span class="source">(${facts})</span>`
}

function listOf(page: HtmlPage, { status, total, items }: HandList): Part {
  const { hand } = page.words
  if (total === 0) return paragraph(hand.empty[status])
  const command = page.code(`hovedgrep classify … --status ${status}`)
  const isSorted = status === 'uncertain' || status === 'none'
  return [
    paragraph(isSorted ? `${hand.meaning[status]} ${hand.doubtfulFirst}` : hand.meaning[status]),
    list(
      items.map((item) => bullet(page, status, item)),
      'spaced',
    ),
    ...(items.length < total
      ? [
          paragraph(
            prose((slot) => hand.rest(items.length, total, slot(command))),
            'note',
          ),
        ]
      : []),
  ]
}

/** What was not placed and should be read by a person. */
export function byHandSection(page: HtmlPage): HtmlSection[] {
  const { report, words } = page
  if (report.totals.inputs === 0) return []
  const body = [
    paragraph(words.hand.intro),
    ...report.readByHand.map((given) => [html`<h3>${words.hand.title[given.status]}</h3>\n`, listOf(page, given)]),
  ]
  return [{ id: 'by-hand', title: words.sections.byHand, body }]
}
