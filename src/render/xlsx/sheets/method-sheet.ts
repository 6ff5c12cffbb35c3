import { plainWords } from '../plain-words.ts'
import type { ReportBook, ReportSheet } from '../report-book.ts'
import type { Cell } from '../sheet.ts'
import { correctionNotes } from './correction-notes.ts'
import { detailNotes, disagreementNotes, matrixNotes, noneGroupNotes, ruleNotes } from './detail-notes.ts'
import { publishNotes } from './publish-facts.ts'
import { runFacts } from './run-facts.ts'

/** How the numbers came about: the run's facts, and what the words of the other sheets mean. */
export const methodSheet: ReportSheet = (book) => {
  const { report, words, own, percent } = book
  const { method, tables, assessment, columns, lever } = words
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
    ...ruleNotes(book),
    ...matrixNotes(book),
    [own.sheets.subtopics, method.subtopics],
    [lever.subtopicsUnseen, assessment.unseenNote],
    [own.sheets.quotes, own.quotes],
    ...detailNotes(book),
    ...noneGroupNotes(book),
    ...disagreementNotes(book),
    ...cutLists(book),
    ...publishNotes(book),
    ...correctionNotes(book),
    [own.facts.recount, plainWords(`${method.recount} hovedgrep classify … --format jsonl`)],
    [own.sheets.ledger, ledgerNote(book)],
    ...(report.sources.some(({ sha256 }) => sha256 !== '') ? [[own.sheets.sources, own.hashes]] : []),
  ]
  return {
    name: own.sheets.method,
    columns: [{ title: own.columns.topic }, { title: own.columns.value, numbers: 'general', width: 110 }],
    rows: [...runFacts(book), ...meanings],
  }
}

/** Which sheets show only the first of more. */
function cutLists({ report, words, own }: ReportBook): Cell[][] {
  const { campaigns, readByHand, findings, publish } = report
  const lists: readonly [string, string, number, number][] = [
    [own.sheets.campaigns, '', campaigns.items.length, campaigns.total],
    // In a report that may be published none is shown, which is said elsewhere.
    ...(publish === null ? readByHand : []).map(({ status, items, total }): [string, string, number, number] => [
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
