import { fitWidth } from '../../../text/display-width.ts'
import type { Report } from '../../../types/report.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'

/** Labels longer than this push the bars off the picture. */
const longestLabel = 34

/**
 * A text for a quoted string of a Mermaid diagram. Mermaid has no way to escape a quotation mark, and acts upon
 * backticks, `#…;`, `%%`, `<…>` and line ends inside of strings, so only letters, digits and a few harmless marks are let
 * through. Anything else becomes a space.
 */
export function mermaidText(text: string): string {
  const harmless = text.normalize('NFC').replace(/[^\p{L}\p{M}\p{Nd}.,()/’–-]+/gu, ' ')
  // A line of dashes would begin or end a head of settings.
  return harmless.replace(/-{2,}/g, '-').trim()
}

/**
 * Inputs per lever as a bar chart that GitHub draws.
 * @see Mermaid, XY chart: https://mermaid.js.org/syntax/xyChart.html
 */
export function mermaidChart(report: Report, words: Catalogue): string[] {
  const { levers } = report
  if (levers.length === 0) return []
  const counts = levers.map(({ coverage }) => coverage.inputs.count)
  const labels = levers.map(({ number, name }) => {
    const label = mermaidText(`${number}. ${name[words.language]}`)
    return `"${fitWidth(label, longestLabel).trimEnd().replace('…', '')}"`
  })
  return [
    [
      '```mermaid',
      'xychart-beta horizontal',
      `    title "${mermaidText(words.chartTitle)}"`,
      `    x-axis [${labels.join(', ')}]`,
      `    y-axis "${mermaidText(words.columns.inputs)}" 0 --> ${Math.max(1, ...counts)}`,
      `    bar [${counts.join(', ')}]`,
      '```',
    ].join('\n'),
  ]
}
