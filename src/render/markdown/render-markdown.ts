import { catalogues } from '../catalogue/catalogues.ts'
import { escapeInline, escapeMarkdown } from '../escape-markdown.ts'
import type { RenderReport } from '../renderer.ts'
import { assessmentSection } from './assessment-section.ts'
import { byHandSection } from './by-hand-section.ts'
import { campaignSection } from './campaign-section.ts'
import { glanceSection } from './glance-section.ts'
import { ledgerSection } from './ledger-section.ts'
import { leverSections } from './lever-sections.ts'
import { leverTableSection } from './lever-table-section.ts'
import { matrixSection } from './matrix-section.ts'
import { methodSection } from './method-section.ts'
import { createPage } from './page.ts'

/** The report as a page of CommonMark with GitHub tables, in the language asked for. */
export const renderMarkdown: RenderReport = (report, { language }) => {
  const words = catalogues[language]
  const page = createPage(report, words)
  const blocks = [
    `# ${escapeMarkdown(report.title === '' ? words.title : report.title)}`,
    ...(report.date === '' ? [] : [words.dateLabel(escapeInline(words.date(report.date)))]),
    ...glanceSection(page),
    ...leverTableSection(page),
    ...assessmentSection(page),
    ...leverSections(page),
    ...matrixSection(page),
    ...campaignSection(page),
    ...byHandSection(page),
    ...ledgerSection(page),
    ...methodSection(page),
  ]
  return `${blocks.join('\n\n')}\n`
}
