import { chartImages } from './chart-images.ts'
import type { MarkdownChartName } from './chart-names.ts'
import type { MarkdownChart } from './markdown-chart.ts'
import { mermaidChart } from './mermaid-chart.ts'

export type { MarkdownChart } from './markdown-chart.ts'

/** All ways of showing charts in Markdown, by the names that `--charts` and the configuration take. */
export const markdownCharts = {
  text: { description: 'søyler i tabellen', hasBars: true, draw: () => [] },
  mermaid: { description: 'diagram som GitHub tegner', hasBars: false, draw: mermaidChart },
  svg: { description: 'bilder som pandoc og VS Code viser', hasBars: false, draw: chartImages },
  none: { description: 'bare tall', hasBars: false, draw: () => [] },
} as const satisfies Record<MarkdownChartName, MarkdownChart>
