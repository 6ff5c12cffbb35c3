/**
 * What cannot stand in a cell's XML as it is: marks of XML, characters that XML 1.0 cannot hold (control characters, halves
 * of characters, U+FFFE, U+FFFF), the carriage return, which reading would turn into a line feed, and an underscore that
 * begins what looks like one of Excel's own escapes.
 */
const special =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what we look for
  /[&<>\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF\p{Cs}]|_(?=x[0-9A-Fa-f]{4}_)/u

const specialEach = new RegExp(special.source, 'gu')

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * Writes a text for the inside of a cell: XML that reads back as exactly this text. What XML cannot hold is written as
 * Excel writes it, `_x001B_` for the character U+001B, and a text that says `_x0041_` of itself becomes `_x005F_x0041_`.
 * @see ECMA-376 Part 1, 22.9.2.19 (ST_Xstring)
 */
export function escapeCell(text: string): string {
  return special.test(text) ? text.replace(specialEach, (found) => entities[found] ?? excelEscape(found)) : text
}

function excelEscape(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

/** Writes a text for an attribute in double quotes. For names of our own, which hold nothing that XML cannot. */
export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
