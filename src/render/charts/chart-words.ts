import { oneLine } from '../../text/visible-text.ts'
import { aspects } from '../../types/assignment.ts'
import type { OtherStatus, Report, Share } from '../../types/report.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { AspectBars } from './aspect-bars.ts'
import type { LeverBars } from './lever-bars.ts'
import type { BarPart } from './stacked-bar.ts'
import type { ChartText } from './svg.ts'

/** A part of the status bar with its name. */
export interface StatusPart extends BarPart {
  readonly name: string
}

/** The report's charts: their numbers and their words, ready to be drawn. */
export interface ChartWords {
  readonly levers: LeverBars
  readonly leverBars: ChartText
  readonly statuses: readonly StatusPart[]
  readonly statusBar: ChartText
  readonly aspects: AspectBars
  readonly aspectBars: ChartText
}

/** Colours of what became of the inputs: strong where they were placed, grey where they fit nowhere. */
const statusKinds: Readonly<Record<OtherStatus, string>> = {
  uncertain: 'c4',
  none: 'c5',
  'too-short': 'c1',
  'other-language': 'c2',
}

/** From so many inputs on, shares are written with a decimal. */
const finePercents = 1000

/** What the charts of a report show, in one language. */
export function chartWords(report: Report, words: Catalogue): ChartWords {
  const { numbers, html } = words
  const { integer } = numbers
  const digits = report.totals.inputs >= finePercents ? 1 : 0
  const part = ({ count, share }: Share): string => `${integer(count)} (${numbers.percent(share, digits)})`
  const name = (lever: { number: number; name: Readonly<Record<string, string>> }): string =>
    `${lever.number}. ${oneLine(lever.name[words.language] ?? '')}`
  const { evenShare } = report.assessment
  return {
    levers: {
      bars: report.levers.map((lever) => {
        const { inputs } = lever.coverage
        return { name: name(lever), label: part(inputs), share: inputs.share, low: inputs.low, high: inputs.high }
      }),
      evenShare,
      evenLabel: html.evenShare(numbers.percent(evenShare, digits)),
      percent: numbers.percent,
    },
    leverBars: { id: 'lever-bars', title: html.leverBarsCaption, description: html.inTable },
    statuses: [
      {
        name: words.method.assignedTitle,
        kind: 'c3',
        count: report.totals.assigned.count,
        label: part(report.totals.assigned),
      },
      ...report.statuses.map(({ status, coverage }) => ({
        name: words.statuses[status],
        kind: statusKinds[status],
        count: coverage.inputs.count,
        label: part(coverage.inputs),
      })),
    ],
    statusBar: { id: 'status-bar', title: html.statusBarCaption, description: html.inTable },
    aspects: {
      keys: aspects.map((aspect, at) => ({ name: words.aspectNames[aspect], kind: `c${at + 1}` })),
      bars: report.levers.map((lever) => ({
        name: name(lever),
        label: integer(lever.coverage.inputs.count),
        parts: lever.aspects.map(({ inputs }, at) => ({ kind: `c${at + 1}`, count: inputs, label: integer(inputs) })),
      })),
    },
    aspectBars: { id: 'aspect-bars', title: html.aspectBarsCaption, description: html.inTable },
  }
}
