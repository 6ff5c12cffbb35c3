/**
 * Characters that would do something instead of being read: C0 and C1 controls (white space apart), DEL, marks that
 * turn the direction of writing, the byte order mark, and halves of characters.
 */
const unruly =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** White space that ends a line or moves sideways, and spaces beside it. No-break spaces are left alone. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]| {2}|^ | $/

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Shows what cannot be seen, as `\u202E`; everything else stays as it is. */
export function visibleText(text: string): string {
  return text.replace(unruly, escaped)
}

/** One line: every run of spaces, tabs and line breaks becomes one space, those at the ends go. */
export function collapseSpace(text: string): string {
  if (!breaks.test(text)) return text
  return text.replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(/^ | $/g, '')
}

/** {@link visibleText} on one line. */
export function oneLine(text: string): string {
  return collapseSpace(visibleText(text))
}
