import { visibleInLine } from '../../text/visible-text.ts'

/** Markup that is safe to put on the page. Made by {@link html}, which escapes every text that is put into it. */
export interface Html {
  readonly markup: string
}

/** What may be put into {@link html}: texts, which are escaped; markup, which is not; lists of both. */
export type Part = string | number | Html | undefined | readonly Part[]

/** Code points that are no characters: a parser of HTML complains of them wherever they stand. */
const noncharacter = /\p{Noncharacter_Code_Point}/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Writes out code points that are no characters, as `\uFFFE`. */
function spellNoncharacters(text: string): string {
  return text.replace(noncharacter, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`)
}

/**
 * Any text as the content of an element or of a quoted attribute, on one line: read back, it is the same text, with
 * what cannot be seen or would act (controls, bidirectional marks) written out as in the Markdown form.
 */
export function escapeHtml(text: string): string {
  return spellNoncharacters(visibleInLine(text)).replace(/[&<>"']/g, (found) => entities[found] ?? found)
}

function markupOf(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(markupOf).join('')
}

/** Markup with parts in it: ``html`<td>${name}</td>` ``. Texts are escaped, so none can be forgotten. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = strings[0] ?? ''
  for (const [at, part] of parts.entries()) markup += markupOf(part) + (strings[at + 1] ?? '')
  return { markup }
}

/** Markup of our own that is text already: a style, a script, a chart. Never for anything that came from an input. */
export function raw(markup: string): Html {
  return { markup }
}

/** Parts with something between each two. */
export function join(parts: readonly Part[], joint: string): Html {
  return { markup: parts.map(markupOf).join(escapeHtml(joint)) }
}
