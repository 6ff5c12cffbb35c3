/** Names of the kinds of charts in Markdown, apart from what draws them, which is loaded when a page is made. */
export const markdownChartNames = ['text', 'mermaid', 'svg', 'none'] as const

/** Name of a kind of chart. */
export type MarkdownChartName = (typeof markdownChartNames)[number]
