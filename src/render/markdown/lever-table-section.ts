import { escapeInline } from '../../text/escape-markdown.ts'
import { bar } from '../bar.ts'
import type { Section } from '../form.ts'
import { hiddenMark } from '../hidden-mark.ts'
import { coverageCells } from '../sections/coverage-cells.ts'
import { errorNote } from '../sections/error-note.ts'
import type { Page } from './page.ts'
import { table } from './table.ts'

/** Characters of the longest bar. */
const barWidth = 16

/** All levers with their three counts, and the rest, so that the inputs add up. */
export function leverTableSection(page: Page): Section<string>[] {
  const { report, words, language } = page
  const { columns, numbers } = words
  const { totals } = report
  if (totals.inputs === 0) return []
  const bars = <T>(cell: T): readonly T[] => (page.chart.hasBars ? [cell] : [])
  const levers = report.levers.map((lever) => [
    numbers.integer(lever.number),
    escapeInline(lever.name[language]),
    ...coverageCells(page, lever.coverage),
    ...bars(bar(lever.relative, barWidth)),
  ])
  const rest = report.statuses.map(({ status, coverage }) => [
    '',
    words.statuses[status],
    ...coverageCells(page, coverage),
    ...bars(''),
  ])
  const whole = [totals.inputs, totals.texts, totals.respondents].map((count) =>
    count === null ? hiddenMark : `**${numbers.integer(count)}**`,
  )
  const body = [
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
    errorNote(page),
  ]
  return [{ id: 'levers', title: words.sections.levers, body }]
}
