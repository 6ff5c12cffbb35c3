import type { ReportSheet } from '../report-book.ts'

/** Texts that came more than once, with one of them shown. */
export const campaignSheet: ReportSheet = ({ report, words, own, leftOut }) => {
  const { items } = report.campaigns
  if (items.length === 0) return undefined
  const { columns } = own
  return {
    name: own.sheets.campaigns,
    columns: [
      { title: words.columns.inputs, numbers: 'integer' },
      { title: own.facts.named, numbers: 'integer' },
      { title: columns.unnamed, numbers: 'integer' },
      { title: columns.text, width: 80 },
      { title: columns.leftOut },
      { title: columns.first },
      { title: columns.quoted },
    ],
    rows: items.map((item) => [
      item.inputs,
      item.respondents,
      item.unnamed,
      item.example,
      leftOut(false, item.isCut),
      item.first,
      item.exampleId,
    ]),
  }
}
