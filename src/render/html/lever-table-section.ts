import { oneLine } from '../../text/visible-text.ts'
import { chartWords } from '../charts/chart-words.ts'
import { leverBars } from '../charts/lever-bars.ts'
import { statusBar } from '../charts/status-bar.ts'
import type { Section } from '../form.ts'
import { hiddenMark } from '../hidden-mark.ts'
import { coverageCells } from '../sections/coverage-cells.ts'
import { errorNote } from '../sections/error-note.ts'
import { chartFigure, paragraph } from './elements.ts'
import { type Part, raw } from './html.ts'
import { legend } from './legend.ts'
import type { HtmlPage } from './page.ts'
import { table } from './table.ts'

function charts({ report, words }: HtmlPage): Part {
  const say = chartWords(report, words)
  const parts = say.statuses.filter(({ count }) => count > 0)
  return [
    chartFigure(raw(leverBars(say.levers, say.leverBars)), words.html.leverBarsCaption),
    chartFigure(
      raw(statusBar(say.statuses, say.statusBar)),
      words.html.statusBarCaption,
      legend(parts.map(({ name, kind, label }) => ({ name: `${name}: ${label}`, kind }))),
    ),
  ]
}

/** All levers with their three counts, and the rest, so that the inputs add up; and the same as charts. */
export function leverTableSection(page: HtmlPage): Section<Part>[] {
  const { report, words, language } = page
  const { columns, numbers } = words
  const { totals } = report
  if (totals.inputs === 0) return []
  const levers = report.levers.map(({ number, name, coverage }) => ({
    cells: [numbers.integer(number), page.toLever(number, oneLine(name[language])), ...coverageCells(page, coverage)],
  }))
  const rest = report.statuses.map(({ status, coverage }) => ({
    cells: ['', words.statuses[status], ...coverageCells(page, coverage)],
    kind: 'rest',
  }))
  const whole = [totals.inputs, totals.texts, totals.respondents].map((count) =>
    count === null ? hiddenMark : numbers.integer(count),
  )
  const number = (title: string) => ({ title, align: 'right' }) as const
  const body = [
    charts(page),
    table(
      {
        id: 'levers-table',
        caption: words.html.leverTableCaption,
        headAt: 1,
        columns: [
          number(columns.number),
          { title: columns.lever, align: 'left' },
          number(columns.inputs),
          number(columns.texts),
          number(columns.respondents),
          number(columns.share),
          number(columns.interval),
        ],
      },
      [...levers, ...rest, { cells: ['', columns.sum, ...whole, '', ''], kind: 'sum' }],
    ),
    paragraph(words.tables.leverNote(totals.inputs), 'note'),
    paragraph(errorNote(page), 'note'),
  ]
  return [{ id: 'levers', title: words.sections.levers, body }]
}
