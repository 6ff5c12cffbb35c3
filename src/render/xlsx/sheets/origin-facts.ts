import type { ReportBook } from '../report-book.ts'
import type { Cell } from '../sheet.ts'

/** From whom, from where and when the inputs come, as far as the files say: a row for each fact. */
export function originFacts({ report, words, own }: ReportBook): Cell[][] {
  const { origin, totals } = report
  const { facts } = own
  const rows: Cell[][] = [
    ...(origin.typed === 0 ? [] : [[facts.typed, origin.typed]]),
    ...origin.respondentTypes.map(({ type, inputs }) => [facts.type(words.respondentTypes[type]), inputs]),
    ...(origin.located === 0
      ? []
      : [
          [facts.located, origin.located],
          [facts.counties, origin.counties],
        ]),
    ...origin.topCounties.map(({ county, inputs }) => [facts.county(county), inputs]),
    ...(origin.dated === 0
      ? []
      : [
          [facts.dated, origin.dated],
          [facts.firstDate, { date: origin.first }],
          [facts.lastDate, { date: origin.last }],
        ]),
    ...(origin.unreadableDates === 0 ? [] : [[facts.unreadableDates, origin.unreadableDates]]),
  ]
  return rows.length === 0 && totals.inputs > 0 ? [[facts.origin, words.detail.origin.unknown]] : rows
}
