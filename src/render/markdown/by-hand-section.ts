import type { HandItem, HandList, OtherStatus } from '../../types/report.ts'
import { noLever } from '../../types/taxonomy.ts'
import { disagreementSection } from './disagreement-section.ts'
import { noneGroups } from './none-groups.ts'
import type { Page } from './page.ts'

/** The two most probable answers, in that order. */
function verdict({ words, lever, probability }: Page, status: OtherStatus, item: HandItem): string[] {
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

function bullet(page: Page, status: OtherStatus, item: HandItem): string {
  const facts = [...verdict(page, status, item), page.where(item)].join('; ')
  return `- ${page.quotation(item.text, false, item.isCut)}\n  (${facts})`
}

function listOf(page: Page, { status, total, items }: HandList): string[] {
  const { hand } = page.words
  if (total === 0) return [hand.empty[status]]
  const command = `\`hovedgrep classify … --status ${status}\``
  const isSorted = status === 'uncertain' || status === 'none'
  return [
    isSorted && items.length > 0 ? `${hand.meaning[status]} ${hand.doubtfulFirst}` : hand.meaning[status],
    ...(status === 'none' ? noneGroups(page) : []),
    ...(items.length === 0 ? [] : [items.map((item) => bullet(page, status, item)).join('\n')]),
    ...(items.length < total && page.report.publish === null ? [hand.rest(items.length, total, command)] : []),
  ]
}

/** What was not placed and should be read by a person. */
export function byHandSection(page: Page): string[] {
  const { report, words } = page
  if (report.totals.inputs === 0) return []
  return [
    `## ${words.sections.byHand}`,
    report.publish === null ? words.hand.intro : `${words.hand.intro} ${words.publish.byHand}`,
    ...report.readByHand.flatMap((list) => [`### ${words.hand.title[list.status]}`, ...listOf(page, list)]),
    ...disagreementSection(page),
  ]
}
