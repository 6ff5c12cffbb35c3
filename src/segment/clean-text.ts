/**
 * Makes the text of an input: its words exactly as written, in NFC, without white space around it, with line ends as
 * `\n`. Idempotent.
 */
export function cleanText(raw: string): string {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  return toNfc(lines).trim()
}

/**
 * Composes characters (Unicode NFC). Below U+0300 nothing can be composed further, so that most texts are left alone at
 * the price of one look.
 */
export function toNfc(text: string): string {
  return /[\u0300-\uFFFF]/.test(text) ? text.normalize('NFC') : text
}

/** The beginning of a text on one line, at most 80 UTF-16 units, cut between characters. */
export function shorten(text: string): string {
  const line = text.slice(0, 400).replace(/\s+/g, ' ').trim()
  if (line.length <= 80) return line
  const cut = line.slice(0, 79)
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
