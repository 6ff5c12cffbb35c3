import type { CampaignReport } from '../../types/report.ts'
import { type Form, type Section, say } from '../form.ts'

function bullet<T>({ words, code, quotation, sentence, strong, noted }: Form<T>, item: CampaignReport): T {
  const { inputs, respondents, unnamed } = item
  const counts =
    respondents === null || unnamed === null
      ? words.publish.campaign(inputs)
      : words.tables.campaign(inputs, respondents, unnamed)
  const shown = sentence((slot) => {
    const count = slot(strong(sentence(() => counts)))
    return item.example === ''
      ? count
      : `${count}: ${slot(quotation(item.example, false, item.isCut, item.exampleLanguage))}`
  })
  const ids = sentence((slot) => words.tables.campaignIds(slot(code(item.first)), slot(code(item.exampleId))))
  return noted(shown, ids)
}

/** Texts that came more than once. */
export function campaigns<T>(form: Form<T>): Section<T>[] {
  const { report, words } = form
  const { total, inputs, items } = report.campaigns
  const about = { id: 'campaigns', title: words.sections.campaigns }
  if (report.totals.inputs === 0) return []
  if (total === 0) return [{ ...about, body: [say(form, words.tables.noCampaigns)] }]
  const cut = items.length < total ? ` ${words.tables.cutList(items.length, total)}` : ''
  const bullets = items.map((item) => bullet(form, item))
  return [
    { ...about, body: [say(form, words.tables.campaignIntro(total, inputs) + cut), form.list(bullets, 'spaced')] },
  ]
}
