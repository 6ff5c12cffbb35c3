import { type HtmlSection, list, paragraph } from './elements.ts'
import { html } from './html.ts'
import type { HtmlPage } from './page.ts'
import { prose } from './prose.ts'

/** Texts that came more than once. */
export function campaignSection(page: HtmlPage): HtmlSection[] {
  const { report, words, code } = page
  const { total, inputs, items } = report.campaigns
  const about = { id: 'campaigns', title: words.sections.campaigns }
  if (report.totals.inputs === 0) return []
  if (total === 0) return [{ ...about, body: paragraph(words.tables.noCampaigns) }]
  const cut = items.length < total ? ` ${words.tables.cutList(items.length, total)}` : ''
  const bullets = items.map((item) => {
    const { inputs, respondents, unnamed } = item
    const counts =
      respondents === null || unnamed === null
        ? words.publish.campaign(inputs)
        : words.tables.campaign(inputs, respondents, unnamed)
    const ids = prose((slot) => words.tables.campaignIds(slot(code(item.first)), slot(code(item.exampleId))))
    const quoted = page.quotation(item.example, false, item.isCut, item.exampleLanguage)
    const example = item.example === '' ? '' : html`: ${quoted}`
    return html`<strong>${counts}</strong>${example} <span class="source">${ids}</span>`
  })
  const body = [paragraph(words.tables.campaignIntro(total, inputs) + cut), list(bullets, 'spaced')]
  return [{ ...about, body }]
}
