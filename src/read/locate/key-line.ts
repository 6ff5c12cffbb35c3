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

/** A string, and the colon after it where it is a key. */
const strings = /"((?:[^"\\]|\\.)*)"(\s*:\s*)?/g

function markValue(
  line: number,
  text: string,
  column: string,
  words: string | undefined,
  rename: (column: string) => string,
): TextLocation | undefined {
  for (const { 0: found, 1: name = '', 2: colon, index } of text.matchAll(strings)) {
    if (colon === undefined || rename(plain(name).trim()) !== column) continue
    const value = /^"(?:[^"\\]|\\.)*"|^[^,}\]]*/.exec(text.slice(index + found.length))?.[0] ?? ''
    const isString = value.startsWith('"') && value.length > 1
    const start = index + found.length + (isString ? 1 : 0)
    const end = index + found.length + value.trimEnd().length - (isString ? 1 : 0)
    const at = words === undefined || words === '' ? -1 : text.indexOf(words, start)
    if (words !== undefined && at >= 0 && at + words.length <= end)
      return markStretch(line, text, at, at + words.length)
    return markStretch(line, text, start, end)
  }
  return undefined
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
