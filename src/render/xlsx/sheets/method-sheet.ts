import { ruleOrder } from '../../catalogue/detail-words.ts'
import type { ReportBook, ReportSheet } from '../report-book.ts'
import type { Cell } from '../sheet.ts'
import { runFacts } from './run-facts.ts'

/** How the numbers came about: the run's facts, and what the words of the other sheets mean. */
export const methodSheet: ReportSheet = (book) => {
  const { report, words, own, percent } = book
  const { method, tables, assessment, columns, sections, lever } = words
  const meanings: readonly Cell[][] = [
    ...(report.run.modelSha256 === '' ? [[own.facts.model, method.untrained(report.run.modelName)]] : []),
    [method.assignedTitle, method.assigned],
    ...report.statuses.map(({ status }) => [words.statuses[status], words.hand.meaning[status]]),
    [columns.share, method.denominators],
    [columns.share, tables.leverNote(report.totals.inputs)],
    [columns.respondents, method.respondents],
    [columns.interval, method.interval],
    ...(report.totals.inputs === 0
      ? []
      : [[own.sheets.assessment, method.ranking(percent(report.assessment.evenShare))]]),
    ...ruleOrder.map((rule) => [`${own.columns.rule}: ${rule}`, words.detail.method.rules[rule]]),
    [own.sheets.subtopics, method.subtopics],
    [lever.subtopicsUnseen, assessment.unseenNote],
    [own.sheets.quotes, own.quotes],
    ...cutLists(book),
    [sections.ledger, ledgerNote(book)],
  ]
  return {
    name: own.sheets.method,
    columns: [{ title: own.columns.topic }, { title: own.columns.value, numbers: 'general', width: 110 }],
    rows: [...runFacts(book), ...meanings],
  }
}

/** Which sheets show only the first of more. */
function cutLists({ report, words, own }: ReportBook): Cell[][] {
  const { campaigns, readByHand, findings } = report
  const lists: readonly [string, string, number, number][] = [
    [own.sheets.campaigns, '', campaigns.items.length, campaigns.total],
    ...readByHand.map(({ status, items, total }): [string, string, number, number] => [
      own.sheets.byHand,
      `${words.statuses[status]}: `,
      items.length,
      total,
    ]),
    [own.sheets.findings, '', findings.items.length, findings.total],
  ]
  return lists
    .filter(([, , shown, total]) => shown < total)
    .map(([sheet, what, shown, total]) => [sheet, what + words.tables.cutList(shown, total)])
}

function ledgerNote({ report, words }: ReportBook): string {
  const { read, classified, setAside, unreadable } = report.ledger.total
  return words.tables.ledgerNote(read, classified, setAside, unreadable)
}
