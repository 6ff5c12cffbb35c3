import type { Disagreement } from '../../types/report-detail.ts'
import type { Page } from './page.ts'

function bullet(page: Page, item: Disagreement): string {
  const { words, lever, probability } = page
  const placed = `${lever(item.lever)} ${probability(item.probability)}`
  const verdict = words.detail.disagreements.verdict(placed, lever(item.keywordLever), lever(item.tfidfLever))
  return `- ${page.quotation(item.text, false, item.isCut)}\n  (${verdict}; ${page.where(item)})`
}

/** Assigned inputs on which the two models differ; nothing where only one model was asked. */
export function disagreementSection(page: Page): string[] {
  const { of, total, withoutTerms, items } = page.report.disagreements
  const say = page.words.detail.disagreements
  if (of === 0) return []
  if (total === 0) return [`### ${say.title}`, say.none]
  return [
    `### ${say.title}`,
    say.intro(total, of, withoutTerms),
    ...(items.length === 0 ? [] : [items.map((item) => bullet(page, item)).join('\n')]),
    ...(items.length < total && page.report.publish === null ? [say.rest(items.length, total)] : []),
  ]
}
