import { chartImages } from './chart-images.ts'
import type { MarkdownChart } from './markdown-chart.ts'
import { mermaidChart } from './mermaid-chart.ts'

export type { MarkdownChart } from './markdown-chart.ts'

/** All ways of showing charts in Markdown. `--charts`, the configuration and the tests read this. */
export const markdownCharts = {
  text: { description: 'søyler i tabellen', hasBars: true, draw: () => [] },
  mermaid: { description: 'diagram som GitHub tegner', hasBars: false, draw: mermaidChart },
  svg: { description: 'bilder som pandoc og VS Code viser', hasBars: false, draw: chartImages },
  none: { description: 'bare tall', hasBars: false, draw: () => [] },
} as const satisfies Record<string, MarkdownChart>

/** Name of a kind of chart. */
export type MarkdownChartName = keyof typeof markdownCharts

/** All names of kinds of charts. */
export const markdownChartNames: readonly MarkdownChartName[] = Object.keys(markdownCharts).filter(isChartName)

function isChartName(name: string): name is MarkdownChartName {
  return Object.hasOwn(markdownCharts, name)
}
