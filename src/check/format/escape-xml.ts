import { oneLine } from '../../text/visible-text.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/**
 * Strangers' text on one line, for an attribute or the content of an element of XML 1.0. What a runner of workflows would
 * obey in its log (`##[`, and `::` at the start of a line) is written as characters by number: the same, read back.
 */
export function escapeXml(text: string): string {
  // The two that are characters to Unicode and none to XML.
  const allowed = oneLine(text).replace(
    /[\uFFFE\uFFFF]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return allowed
    .replace(/[&<>"']/g, (found) => entities[found] ?? found)
    .replace(/##(?=\[)/g, '#&#35;')
    .replace(/^::/, '&#58;:')
}
