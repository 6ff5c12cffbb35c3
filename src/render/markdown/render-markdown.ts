import { escapeInline, escapeMarkdown } from '../../text/escape-markdown.ts'
import { catalogues } from '../catalogue/catalogues.ts'
import type { RenderReport } from '../renderer.ts'
import type { SectionName } from '../sections.ts'
import { assessmentSection } from './assessment-section.ts'
import { byHandSection } from './by-hand-section.ts'
import { campaignSection } from './campaign-section.ts'
import { choiceBlocks } from './choice-blocks.ts'
import { glanceSection } from './glance-section.ts'
import { ledgerSection } from './ledger-section.ts'
import { leverSections } from './lever-sections.ts'
import { leverTableSection } from './lever-table-section.ts'
import { matricesSection } from './matrices-section.ts'
import { methodSection } from './method-section.ts'
import { createPage, type Page } from './page.ts'
import { publishMethod, publishNote } from './publish-blocks.ts'

/** The report as a page of CommonMark with GitHub tables, in the language asked for. */
export const renderMarkdown: RenderReport = (report, { language, ...options }) => {
  const words = catalogues[language]
  const page = createPage(report, words, options)
  const when = (name: SectionName, section: (page: Page) => readonly string[]): readonly string[] =>
    page.sections.has(name) ? section(page) : []
  const blocks = [
    `# ${escapeMarkdown(report.title === '' ? words.title : report.title)}`,
    ...(report.date === '' ? [] : [words.dateLabel(escapeInline(words.date(report.date)))]),
    ...publishNote(page),
    ...when('glance', glanceSection),
    ...when('levers', leverTableSection),
    ...when('assessment', assessmentSection),
    ...when('lever-by-lever', leverSections),
    ...when('matrices', matricesSection),
    ...when('campaigns', campaignSection),
    ...when('by-hand', byHandSection),
    ...when('ledger', ledgerSection),
    ...when('method', methodSection),
    ...when('method', publishMethod),
    ...choiceBlocks(page),
  ]
  return `${blocks.join('\n\n')}\n`
}
