import { aspects } from '../../types/assignment.ts'
import { respondentTypes } from '../../types/input.ts'
import { aspectBars } from '../charts/aspect-bars.ts'
import { chartWords } from '../charts/chart-words.ts'
import { chartFigure, type HtmlSection, paragraph } from './elements.ts'
import { heatTable } from './heat-table.ts'
import { type Html, raw } from './html.ts'
import { legend } from './legend.ts'
import type { HtmlPage } from './page.ts'

function aspectTable(page: HtmlPage): Html {
  const { report, words } = page
  return heatTable(page, {
    id: 'aspects-table',
    caption: words.html.aspectsCaption,
    corner: words.columns.lever,
    columns: aspects.map((aspect) => ({ title: words.aspectNames[aspect] })),
    rows: report.levers.map((lever) => ({
      title: page.lever(lever.id),
      counts: aspects.map((aspect) => lever.aspects.find((given) => given.aspect === aspect)?.inputs ?? 0),
    })),
  })
}

function typeTable(page: HtmlPage): Html {
  const { report, words } = page
  const countOf = (at: number, type: string): number =>
    report.levers[at]?.respondentTypes.find((given) => given.type === type)?.inputs ?? 0
  const known = respondentTypes.filter((type) => report.levers.some((_, at) => countOf(at, type) > 0))
  return heatTable(page, {
    id: 'types-table',
    caption: words.html.typesCaption,
    corner: words.columns.lever,
    // Where most inputs do not say, that would drown all else.
    columns: known.map((type) => ({ title: words.respondentTypes[type], isPlain: type === '' })),
    rows: report.levers.map(({ id }, at) => ({
      title: page.lever(id),
      counts: known.map((type) => countOf(at, type)),
    })),
  })
}

/** Levers by aspect and by type of respondent, as charts and tables. The numbers are those of the levers' own sections. */
export function patternsSection(page: HtmlPage): HtmlSection[] {
  const { report, words } = page
  if (report.totals.assigned.count === 0) return []
  const say = chartWords(report, words)
  const body = [
    chartFigure(raw(aspectBars(say.aspects, say.aspectBars)), words.html.aspectBarsCaption, legend(say.aspects.keys)),
    aspectTable(page),
    typeTable(page),
    paragraph(words.html.heatNote, 'note'),
  ]
  return [{ id: 'patterns', title: words.html.patterns, body }]
}
