import type { TextLocation } from '../../types/location.ts'
import { markLine, markStretch } from './mark-line.ts'
import type { WantedLine, WantedRow } from './wanted-place.ts'

/**
 * The line of a row of JSON Lines, in which the value of a key is meant.
 * @param rename - what keys are called in the places
 */
export function keyLine({ row, column, words }: WantedRow, rename: (column: string) => string): WantedLine {
  return {
    line: row,
    words: undefined,
    mark: (line, text) =>
      (column === undefined ? undefined : markValue(line, text, column, words, rename)) ?? markLine(line, text),
  }
}

function markValue(
  line: number,
  text: string,
  column: string,
  words: string | undefined,
  rename: (column: string) => string,
): TextLocation | undefined {
  for (let at = text.indexOf('"'); at >= 0; ) {
    const end = endOfString(text, at)
    const colon = skipSpace(text, end)
    const isKey = text[colon] === ':'
    if (isKey && rename(plain(text.slice(at + 1, end - 1)).trim()) === column) {
      const { start, stop } = valueAt(text, skipSpace(text, colon + 1))
      const found = words === undefined || words === '' ? -1 : text.indexOf(words, start)
      const isThere = words !== undefined && found >= 0 && found + words.length <= stop
      return isThere ? markStretch(line, text, found, found + words.length) : markStretch(line, text, start, stop)
    }
    at = text.indexOf('"', end)
  }
  return undefined
}

/** A value without its quotes; of a list or an object the beginning. */
function valueAt(text: string, from: number): { start: number; stop: number } {
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
