import { markLine, markStretch } from './mark-line.ts'
import { blot, type Shield } from './shield.ts'
import type { WantedLine, WantedRow } from './wanted-place.ts'

/**
 * The line of a row of JSON Lines, in which the value of a key is meant.
 * @param rename - what keys are called in the places
 */
export function keyLine({ row, column, words, isBare }: WantedRow, rename: (column: string) => string): WantedLine {
  return {
    line: row,
    words: undefined,
    isBare,
    mark: (line, text, shield) => {
      const stretch = column === undefined ? undefined : findStretch(text, column, words, rename)
      const shown = hidePrivate(text, shield)
      return stretch === undefined
        ? markLine(line, shown, shield)
        : markStretch(line, shown, stretch.start, stretch.stop, shield)
    },
  }
}

interface Value {
  readonly start: number
  readonly stop: number
}

/** The value of a key, or the words that are meant in it. */
function findStretch(
  text: string,
  column: string,
  words: string | undefined,
  rename: (column: string) => string,
): Value | undefined {
  for (const { key, start, stop } of valuesOf(text)) {
    if (rename(key.trim()) !== column) continue
    const found = words === undefined || words === '' ? -1 : text.indexOf(words, start)
    const isThere = words !== undefined && found >= 0 && found + words.length <= stop
    return isThere ? { start: found, stop: found + words.length } : { start, stop }
  }
  return undefined
}

/** The line with the values hidden whose keys say that they are private, also within other objects. */
function hidePrivate(text: string, { isPrivate }: Shield): string {
  let shown = text
  for (const { key, start, stop } of valuesOf(text)) {
    if (isPrivate(key)) shown = blot(shown, { start, end: stop })
  }
  return shown
}

/** Every key of a line with its value, in the order in which they stand. */
function* valuesOf(text: string): Generator<Value & { readonly key: string }> {
  for (let at = text.indexOf('"'); at >= 0; ) {
    const end = endOfString(text, at)
    const colon = skipSpace(text, end)
    if (text[colon] === ':')
      yield { key: plain(text.slice(at + 1, end - 1)), ...valueAt(text, skipSpace(text, colon + 1)) }
    at = text.indexOf('"', end)
  }
}

/** A value without its quotes; of a list or an object the beginning. */
function valueAt(text: string, from: number): Value {
  if (text[from] === '"') return { start: from + 1, stop: endOfString(text, from) - 1 }
  let stop = from
  while (stop < text.length && !',}]'.includes(text[stop] ?? '')) stop++
  return { start: from, stop }
}

/** Index after the quote that closes the string beginning at `at`; the end of the text where none does. */
function endOfString(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === '\\') end++
    else if (text[end] === '"') return end + 1
  }
  return text.length
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

/** A string of JSON as the text it stands for; as it is where it is none. */
function plain(escaped: string): string {
  try {
    const text: unknown = JSON.parse(`"${escaped}"`)
    return typeof text === 'string' ? text : escaped
  } catch {
    return escaped
  }
}
