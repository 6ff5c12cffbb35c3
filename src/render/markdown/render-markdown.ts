import { escapeInline, escapeMarkdown } from '../../text/escape-markdown.ts'
import { markdownMark } from '../../text/output-mark.ts'
import { catalogues } from '../catalogue/catalogues.ts'
import type { RenderReport } from '../renderer.ts'
import { reportSections } from '../report-sections.ts'
import { choiceNotes } from '../sections/choice-notes.ts'
import { personalNote } from '../sections/personal-note.ts'
import { publishNotes } from '../sections/publish-notes.ts'
import { leverTableSection } from './lever-table-section.ts'
import { matricesSection } from './matrices-section.ts'
import { createPage, joinBlocks } from './page.ts'

/** The report as a page of CommonMark with GitHub tables, in the language asked for. */
export const renderMarkdown: RenderReport = (report, { language, ...options }) => {
  const words = catalogues[language]
  const page = createPage(report, words, options)
  const sections = reportSections(page, {
    opening: () => [],
    levers: () => leverTableSection(page),
    matrices: () => matricesSection(page),
    inputs: () => [],
  })
  const blocks = [
    markdownMark,
    `# ${escapeMarkdown(report.title === '' ? words.title : report.title)}`,
    ...(report.date === '' ? [] : [words.dateLabel(escapeInline(words.date(report.date)))]),
    ...publishNotes(page),
    ...personalNote(page),
    ...sections.flatMap(({ title, body }) => [`## ${title}`, ...body]),
    ...choiceNotes(page),
  ]
  return `${joinBlocks(blocks)}\n`
}
