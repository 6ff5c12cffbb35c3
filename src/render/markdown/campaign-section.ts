import { codeSpan } from '../escape-markdown.ts'
import type { Page } from './page.ts'

/** Texts that came more than once. */
export function campaignSection(page: Page): string[] {
  const { report, words } = page
  const { total, inputs, items } = report.campaigns
  if (report.totals.inputs === 0) return []
  if (total === 0) return [`## ${words.sections.campaigns}`, words.tables.noCampaigns]
  const cut = items.length < total ? ` ${words.tables.cutList(items.length, total)}` : ''
  const lines = items.map((item) => {
    const counts = words.tables.campaign(item.inputs, item.respondents, item.unnamed)
    const ids = words.tables.campaignIds(codeSpan(item.first), codeSpan(item.exampleId))
    return `- **${counts}**: ${page.quotation(item.example, false, item.isCut)}\n  ${ids}`
  })
  return [`## ${words.sections.campaigns}`, words.tables.campaignIntro(total, inputs) + cut, lines.join('\n')]
}
