import type { HandItem, HandList, OtherStatus } from '../../types/report.ts'
import { noLever } from '../../types/taxonomy.ts'
import { disagreements } from './disagreements.ts'
import { type HtmlSection, list, paragraph } from './elements.ts'
import { type Html, html, join, type Part } from './html.ts'
import { noneGroups } from './none-groups.ts'
import type { HtmlPage } from './page.ts'
import { prose } from './prose.ts'

/** The two most probable answers, in that order. */
function verdict({ words, lever, probability }: HtmlPage, status: OtherStatus, item: HandItem): string[] {
  if (status !== 'uncertain' && status !== 'none') return []
  const best = { lever: item.lever === '' ? noLever : item.lever, probability: item.probability }
  const isInOrder = best.probability >= item.runnerUp.probability
  const [first, second] = isInOrder ? [best, item.runnerUp] : [item.runnerUp, best]
  return [
    words.hand.between(
      lever(first.lever),
      probability(first.probability),
      lever(second.lever),
      probability(second.probability),
    ),
  ]
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
    paragraph(isSorted && items.length > 0 ? `${hand.meaning[status]} ${hand.doubtfulFirst}` : hand.meaning[status]),
    ...(status === 'none' ? noneGroups(page) : []),
    list(
      items.map((item) => bullet(page, status, item)),
      'spaced',
    ),
    ...(items.length < total && page.report.publish === null
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
    paragraph(report.publish === null ? words.hand.intro : `${words.hand.intro} ${words.publish.byHand}`),
    ...report.readByHand.map((given) => [html`<h3>${words.hand.title[given.status]}</h3>\n`, listOf(page, given)]),
    ...disagreements(page),
  ]
  return [{ id: 'by-hand', title: words.sections.byHand, body }]
}
