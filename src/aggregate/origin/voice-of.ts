import { respondentKey } from '../../text/respondent-key.ts'
import type { Input } from '../../types/input.ts'
import { hashText } from '../key-index.ts'

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

/**
 * {@link voiceName} as an integer that is not 0.
 * @param respondent - number of the respondent, or −1 for an input without a name
 */
export function voiceOf(input: Input, respondent: number): number {
  return respondent === -1 ? -1 - (hashText(voiceName(input), 0x3c6ef372) >>> 1) : respondent + 1
}
