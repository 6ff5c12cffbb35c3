import { sum } from 'd3-array'
import { type BarPart, stackedBar } from './stacked-bar.ts'
import { type ChartText, svgChart } from './svg.ts'

/** How many inputs were placed, and what became of the others: one bar, all inputs wide. */
export function statusBar(parts: readonly BarPart[], text: ChartText): string {
  return svgChart(text, 44, stackedBar(parts, { y: 2, height: 40, whole: sum(parts, ({ count }) => count) }))
}
