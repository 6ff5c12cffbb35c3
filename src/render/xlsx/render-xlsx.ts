import type { RenderBook } from '../renderer.ts'
import { createReportBook, type ReportBook } from './report-book.ts'
import type { FullSheet } from './sheet.ts'
import { aspectSheet } from './sheets/aspect-sheet.ts'
import { assessmentSheet } from './sheets/assessment-sheet.ts'
import { byHandSheet } from './sheets/by-hand-sheet.ts'
import { campaignSheet } from './sheets/campaign-sheet.ts'
import { correctionSheet } from './sheets/correction-sheet.ts'
import { disagreementSheet } from './sheets/disagreement-sheet.ts'
import { findingSheet } from './sheets/finding-sheet.ts'
import { glanceSheet } from './sheets/glance-sheet.ts'
import { ledgerSheet } from './sheets/ledger-sheet.ts'
import { leverSheet } from './sheets/lever-sheet.ts'
import { matrixSheets } from './sheets/matrix-sheets.ts'
import { methodSheet } from './sheets/method-sheet.ts'
import { noneGroupSheet } from './sheets/none-group-sheet.ts'
import { quoteSheet } from './sheets/quote-sheet.ts'
import { respondentSheet } from './sheets/respondent-sheet.ts'
import { setAsideSheet } from './sheets/set-aside-sheet.ts'
import { sourceSheet } from './sheets/source-sheet.ts'
import { subtopicSheet } from './sheets/subtopic-sheet.ts'
import { togetherSheet } from './sheets/together-sheet.ts'
import { wordSheet } from './sheets/word-sheet.ts'
import { writeWorkbook } from './write-workbook.ts'

/** The tables of the report, each a sheet, in the order of the workbook. */
const reportSheets: readonly ((book: ReportBook) => FullSheet | readonly FullSheet[] | undefined)[] = [
  glanceSheet,
  leverSheet,
  assessmentSheet,
  subtopicSheet,
  aspectSheet,
  respondentSheet,
  togetherSheet,
  wordSheet,
  matrixSheets,
  quoteSheet,
  campaignSheet,
  byHandSheet,
  noneGroupSheet,
  disagreementSheet,
  ledgerSheet,
  setAsideSheet,
  findingSheet,
  sourceSheet,
  correctionSheet,
  methodSheet,
]

/**
 * The report as a workbook of Excel: one sheet per table, without rows of sums, so that each can be sorted, filtered and
 * counted anew. Those with nothing in them are left out.
 */
export const renderXlsx: RenderBook = (report, { language, onCut }) => {
  const book = createReportBook(report, language)
  const sheets = reportSheets.flatMap((make) => make(book) ?? [])
  return writeWorkbook(sheets, { language, onCut })
}
