import type { Share } from '../../../types/report.ts'
import type { ReportSheet } from '../report-book.ts'
import type { Cell } from '../sheet.ts'

/** A fact with its share of all inputs. */
function shared(fact: string, { count, share, low, high }: Share): Cell[] {
  return [fact, count, share, low, high]
}

/** The report's first numbers: title, date, what was read, what was placed, in which languages. */
export const glanceSheet: ReportSheet = ({ report, words, own }) => {
  const { totals, title, date, filteredOut, statuses } = report
  const { columns, facts } = own
  return {
    name: own.sheets.glance,
    columns: [
      { title: columns.fact },
      { title: columns.value, numbers: 'general', width: 50 },
      { title: words.columns.share, numbers: 'share' },
      { title: columns.low, numbers: 'share' },
      { title: columns.high, numbers: 'share' },
    ],
    rows: [
      [facts.title, title === '' ? words.title : title],
      ...(date === '' ? [] : [[facts.date, { date }]]),
      [facts.sources, totals.sources],
      [words.columns.inputs, totals.inputs],
      ...(filteredOut === 0 ? [] : [[facts.filteredOut, filteredOut]]),
      [words.columns.texts, totals.texts],
      [facts.named, totals.respondents],
      [facts.unnamed, totals.unnamed],
      shared(facts.assigned, totals.assigned),
      ...statuses.map(({ status, coverage }) => shared(words.statuses[status], coverage.inputs)),
      ...totals.languages.map(({ language, share }) => shared(facts.language(words.languages[language]), share)),
    ],
  }
}
