import type { Share } from '../../../types/report.ts'
import type { ReportBook, ReportSheet } from '../report-book.ts'
import type { Cell } from '../sheet.ts'
import { originFacts } from './origin-facts.ts'
import { personalFacts, publishFacts } from './publish-facts.ts'

/** A fact with its share of all inputs. */
function shared(fact: string, { count, share, low, high }: Share): Cell[] {
  return [fact, count, share, low, high]
}

/** What there is most about, in a sentence. */
function most({ report, words, leverTitle, percent, range }: ReportBook): string {
  const [first, second] = report.assessment.most
  const found = report.levers.find(({ id }) => id === first)
  if (found === undefined) return words.glance.mostNone
  if (second !== undefined) return words.glance.mostSeveral(report.assessment.most.map(leverTitle))
  const { inputs } = found.coverage
  return words.glance.mostOne(leverTitle(found.id), percent(inputs.share), words.interval(range(inputs)))
}

/** The report's first numbers: title, date, what was read, from whom, where and when, what was placed, in which languages. */
export const glanceSheet: ReportSheet = (book) => {
  const { report, words, own } = book
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
      ...publishFacts(book),
      ...personalFacts(book),
      [facts.sources, totals.sources],
      [words.columns.inputs, totals.inputs],
      ...(filteredOut === 0 ? [] : [[facts.filteredOut, filteredOut]]),
      [words.columns.texts, totals.texts],
      [facts.named, totals.respondents],
      [facts.unnamed, totals.unnamed],
      ...originFacts(book),
      shared(facts.assigned, totals.assigned),
      ...statuses.map(({ status, coverage }) => shared(words.statuses[status], coverage.inputs)),
      ...(totals.inputs === 0 ? [] : [[facts.most, most(book)]]),
      ...totals.languages.map(({ language, share }) => shared(facts.language(words.languages[language]), share)),
    ],
  }
}
