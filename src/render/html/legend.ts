import { type Html, html } from './html.ts'

/** What a colour of a chart stands for. */
export interface LegendItem {
  readonly name: string
  /** Class that colours both the swatch and the part of the chart, such as `c1`. */
  readonly kind: string
}

/** The names of a chart's colours, above it. Hidden from voices: what it tells stands in the table beside the chart. */
export function legend(items: readonly LegendItem[]): Html {
  return html`<ul class="legend">
${items.map(
  ({ name, kind }) =>
    html`<li><svg class="swatch" aria-hidden="true" focusable="false" width="12" height="12"><rect class="${kind}" width="12" height="12"/></svg> ${name}</li>\n`,
)}</ul>
`
}
