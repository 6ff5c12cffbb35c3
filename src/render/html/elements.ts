import type { Section } from '../form.ts'
import { type Html, html, type Part } from './html.ts'

/** The element of a section: a region with its heading. */
export function sectionElement({ id, title, body, kind }: Section<Part>): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title"${kind === undefined ? '' : html` class="${kind}"`}>
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`
}

/** A heading inside a section. */
export function heading(title: string): Html {
  return html`<h3>${title}</h3>
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

/** A command to be copied. */
export function command(text: string): Html {
  return html`<pre><code>${text}</code></pre>
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
