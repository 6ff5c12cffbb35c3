import { type Html, html, type Part } from './html.ts'

/** A section of the page, as the table of contents sees it too. */
export interface HtmlSection {
  /** Anchor: letters, digits and hyphens, unique on the page. */
  readonly id: string
  readonly title: Part
  readonly body: Part
  /** Headings inside that the table of contents lists. */
  readonly parts?: readonly { readonly id: string; readonly title: Part }[]
  /** Class of the section's element. */
  readonly kind?: string
}

/** The element of a section: a region with its heading. */
export function sectionElement({ id, title, body, kind }: HtmlSection): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title"${kind === undefined ? '' : html` class="${kind}"`}>
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`
}

/** A paragraph. */
export function paragraph(content: Part, kind?: string): Html {
  return html`<p${kind === undefined ? '' : html` class="${kind}"`}>${content}</p>
`
}

/** A list with bullets; nothing where there are no items. */
export function list(items: readonly Part[], kind?: string): Html {
  if (items.length === 0) return html``
  return html`<ul${kind === undefined ? '' : html` class="${kind}"`}>
${items.map((item) => html`<li>${item}</li>\n`)}</ul>
`
}

/** Words of an input with who said them and where they stand. */
export function quotation(words: Part, attribution: Part): Html {
  return html`<figure class="quote">
<blockquote>${words}</blockquote>
<figcaption>${attribution}</figcaption>
</figure>
`
}

/** A chart with its caption. The same numbers stand in a table or a list beside it. */
export function chartFigure(chart: Part, caption: Part, legend?: Part): Html {
  return html`<figure class="chart">
<figcaption>${caption}</figcaption>
${legend ?? ''}${chart}
</figure>
`
}
