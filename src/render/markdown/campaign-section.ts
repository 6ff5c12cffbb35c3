import { codeSpan } from '../../text/escape-markdown.ts'
import type { Page } from './page.ts'

/** Texts that came more than once. */
export function campaignSection(page: Page): string[] {
  const { report, words } = page
  const { total, inputs, items } = report.campaigns
  if (report.totals.inputs === 0) return []
  if (total === 0) return [`## ${words.sections.campaigns}`, words.tables.noCampaigns]
  const cut = items.length < total ? ` ${words.tables.cutList(items.length, total)}` : ''
  const lines = items.map((item) => {
    const { inputs, respondents, unnamed } = item
    const counts =
      respondents === null || unnamed === null
        ? words.publish.campaign(inputs)
        : words.tables.campaign(inputs, respondents, unnamed)
    const ids = words.tables.campaignIds(codeSpan(item.first), codeSpan(item.exampleId))
    const example = item.example === '' ? '' : `: ${page.quotation(item.example, false, item.isCut)}`
    return `- **${counts}**${example}\n  ${ids}`
  })
  return [`## ${words.sections.campaigns}`, words.tables.campaignIntro(total, inputs) + cut, lines.join('\n')]
}
