import type { Input } from '../types/input.ts'
import { hashText } from './key-index.ts'
import { respondentKey } from './respondent-key.ts'

/**
 * What tells the people behind the inputs apart: the respondent's name; without one, the row of a table; else the
 * document. Several answers in one row are one voice, and so are the paragraphs of a letter.
 */
export function voiceName({ respondent, source, place }: Input): string {
  const name = respondentKey(respondent.name)
  if (name !== '') return `name:${name}`
  const row = /row:\d+/.exec(place)
  return `${source}#${row === null ? '' : place.slice(0, row.index + row[0].length)}`
}

/** {@link voiceName} as a 32-bit number, never 0. */
export function voiceOf(input: Input): number {
  return hashText(voiceName(input), 0x3c6ef372) | 0 || 1
}
