import type { Section } from '../form.ts'
import { type Html, html, type Part } from './html.ts'

/** The table of contents. */
export function contents(title: string, sections: readonly Section<Part>[]): Html {
  const items = sections.map(({ id, title: name, parts = [] }) => {
    const inner = parts.map((part) => html`<li><a href="#${part.id}">${part.title}</a></li>\n`)
    return html`<li><a href="#${id}">${name}</a>${parts.length === 0 ? '' : html`\n<ol>\n${inner}</ol>\n`}</li>\n`
  })
  return html`<nav aria-labelledby="contents-title">
<h2 id="contents-title">${title}</h2>
<ol>
${items}</ol>
</nav>
`
}
