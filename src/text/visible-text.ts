/**
 * Characters that a terminal obeys, that reorder text or that break a line: C0 and C1 controls, DEL, bidirectional
 * marks, embeddings, overrides and isolates, line and paragraph separators, the byte order mark, interlinear marks,
 * tag characters and halves of characters. Joiners are left alone: emoji need them.
 */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what we look for
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}\p{Cs}]/u

const unsafeEach = new RegExp(unsafe.source, 'gu')

/** White space that ends a line or moves sideways; the no-break space does neither. */
const breaks = '\t\n\v\f\r\u0085\u2028\u2029'
const manySpaces = new RegExp(`[ ${breaks}]+`, 'g')
const hasSpaceToMend = new RegExp(`[${breaks}]| {2}|^ | $`)

/** Whether the text holds a character that should not reach a terminal or a page as it is; line breaks and tabs are among them. */
export function hasUnsafe(text: string): boolean {
  return unsafe.test(text)
}

/** Shows what cannot be seen or would act, as `\u202E`; white space and everything else stay as they are. */
export function visibleText(text: string): string {
  return unsafe.test(text) ? text.replace(unsafeEach, (found) => (breaks.includes(found) ? found : spell(found))) : text
}

/** Makes whole lines safe to print: everything unsafe is written out but line feeds, also after a return, and tabs. */
export function visibleLines(text: string): string {
  if (!unsafe.test(text)) return text
  return text.replace(unsafeEach, (found, at: number) =>
    found === '\n' || found === '\t' || (found === '\r' && text[at + 1] === '\n') ? found : spell(found),
  )
}

/** One line: every run of spaces, tabs and line breaks becomes one space, those at the ends go. */
export function collapseSpace(text: string): string {
  return hasSpaceToMend.test(text) ? text.replace(manySpaces, ' ').replace(/^ | $/g, '') : text
}

/** {@link visibleText} with a space for every line break and tab, spaces kept as they are: for names and messages that hold them. */
export function visibleInLine(text: string): string {
  return unsafe.test(text) ? text.replace(unsafeEach, (found) => (breaks.includes(found) ? ' ' : spell(found))) : text
}

/** {@link visibleText} on one line, spaces mended: strangers' text made safe to print. Holds nothing that {@link hasUnsafe} finds. */
export function oneLine(text: string): string {
  return collapseSpace(visibleText(text))
}

/**
 * Writes the same characters as JSON does (`\u202e`), one escape per UTF-16 unit, so that a JSON or double-quoted YAML
 * text keeps its meaning. Line feeds are kept: between tokens they are structure, inside strings they are escaped already.
 * So is one sign of `##[`, which begins a command to the runner of a workflow wherever it stands in a log.
 */
export function escapeAsJson(text: string): string {
  const safe = text.includes('##[') ? text.replace(/##(?=\[)/g, '#\\u0023') : text
  return unsafe.test(safe) ? safe.replace(unsafeEach, (found) => (found === '\n' ? found : spellUnits(found))) : safe
}

function spell(found: string): string {
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase()
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`
}

function spellUnits(found: string): string {
  let units = ''
  for (let i = 0; i < found.length; i++) units += `\\u${found.charCodeAt(i).toString(16).padStart(4, '0')}`
  return units
}
