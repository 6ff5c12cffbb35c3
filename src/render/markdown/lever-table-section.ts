import { escapeInline } from '../../text/escape-markdown.ts'
import type { Coverage } from '../../types/report.ts'
import { bar } from '../bar.ts'
import { hiddenMark } from '../hidden-mark.ts'
import type { Page } from './page.ts'
import { table } from './table.ts'

/** Characters of the longest bar. */
const barWidth = 16

function counts({ words, percent, range }: Page, { inputs, texts, respondents }: Coverage): string[] {
  const { integer } = words.numbers
  const part = ({ count, share }: { count: number; share: number }): string =>
    count === 0 ? '0' : `${integer(count)} (${percent(share)})`
  const people = respondents === null ? hiddenMark : part(respondents)
  return [integer(inputs.count), part(texts), people, percent(inputs.share), range(inputs)]
}

/** All levers with their three counts, and the rest, so that the inputs add up. */
export function leverTableSection(page: Page): string[] {
  const { report, words, language } = page
  const { columns, numbers } = words
  const { totals } = report
  if (totals.inputs === 0) return []
  const bars = <T>(cell: T): readonly T[] => (page.chart.hasBars ? [cell] : [])
  const levers = report.levers.map((lever) => [
    numbers.integer(lever.number),
    escapeInline(lever.name[language]),
    ...counts(page, lever.coverage),
    ...bars(bar(lever.relative, barWidth)),
  ])
  const rest = report.statuses.map(({ status, coverage }) => [
    '',
    words.statuses[status],
    ...counts(page, coverage),
    ...bars(''),
  ])
  const whole = [totals.inputs, totals.texts, totals.respondents].map((count) =>
    count === null ? hiddenMark : `**${numbers.integer(count)}**`,
  )
  return [
    `## ${words.sections.levers}`,
    table(
      [
        { title: columns.number, align: 'right' },
        { title: columns.lever, align: 'left' },
        { title: columns.inputs, align: 'right' },
        { title: columns.texts, align: 'right' },
        { title: columns.respondents, align: 'right' },
        { title: columns.share, align: 'right' },
        { title: columns.interval, align: 'right' },
        ...bars({ title: columns.bar, align: 'left' } as const),
      ],
      [...levers, ...rest, ['', `**${columns.sum}**`, ...whole, '', '', ...bars('')]],
    ),
    words.tables.leverNote(totals.inputs),
    ...page.chart.draw(report, words),
    ...(report.correction?.withheld === '' ? [words.correction.pointer] : []),
  ]
}
