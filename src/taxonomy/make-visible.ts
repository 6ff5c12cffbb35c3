/**
 * Characters that a terminal obeys, that reorder text or that break a line: C0 and C1 controls, DEL, bidirectional
 * marks, embeddings, overrides and isolates, line and paragraph separators, the byte order mark, interlinear marks and
 * tag characters. Joiners are left alone: emoji need them.
 */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what we look for
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}\p{Cs}]/u

const unsafeEach = new RegExp(unsafe.source, 'gu')

/** Whether the text holds a character that {@link makeVisible} would replace. */
export function hasUnsafe(text: string): boolean {
  return unsafe.test(text)
}

/**
 * Makes strangers' text safe to print on one line: line breaks and tabs become spaces, every other character that a
 * terminal obeys or that reorders text is written out as `\u202E`.
 * @returns the same string when nothing had to be replaced
 */
export function makeVisible(text: string): string {
  return unsafe.test(text) ? text.replace(unsafeEach, spell) : text
}

/**
 * Writes the same characters as JSON does (`\u202e`), one escape per UTF-16 unit, so that a JSON or double-quoted YAML
 * text keeps its meaning. Line feeds are kept: between tokens they are structure, inside strings they are escaped already.
 */
export function escapeAsJson(text: string): string {
  return unsafe.test(text) ? text.replace(unsafeEach, (found) => (found === '\n' ? found : spellUnits(found))) : text
}

function spell(found: string): string {
  if (found === '\n' || found === '\r' || found === '\t') return ' '
  const code = found.codePointAt(0) ?? 0
  return code > 0xffff
    ? `\\u{${code.toString(16).toUpperCase()}}`
    : `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`
}

function spellUnits(found: string): string {
  let units = ''
  for (let i = 0; i < found.length; i++) units += `\\u${found.charCodeAt(i).toString(16).padStart(4, '0')}`
  return units
}
