/** A line of a chat that says who wrote what follows, and when. */
export interface ChatHeader {
  /** Such as `[10:32] Kari Nordmann:`. */
  readonly header: string
  /** What stands on the same line after it; empty if nothing does. */
  readonly rest: string
}

const word = "\\p{Lu}[\\p{L}.'’-]{0,30}"
const name = `${word}(?:,? ${word}| \\([^()]{1,30}\\)){0,5}`
const clock = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[AaPp][Mm])?'
const day = '\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})?'

/** «[10:32] Kari Nordmann: …», «[12.04. 10:32] Nordmann, Kari», «12.04.2019, 10:32 - Kari Nordmann: …». */
const timeFirst = new RegExp(
  `^(?:\\[(?:[^[\\]]{1,30} )?${clock}\\] ?${name}(?: ?:(?=\\s|$)|$)|${day},? (?:kl\\.? )?${clock} ?[-–] ${name}:(?=\\s|$))`,
  'u',
)

/** «Kari Nordmann 10:32»: a name of two words or more. */
const nameFirst = new RegExp(
  `^${word}(?:,? ${word}| \\([^()]{1,30}\\)){1,5}(?:,| [-–])? {1,4}(?:${day},? )?[[(]?${clock}[\\])]?$`,
  'u',
)

/** Longest header, in UTF-16 units. */
const longest = 200

/**
 * Reads the head of a chat message.
 * @param line - without white space around it
 * @param isChat - whether the text has other such lines; else a name with a time after it may be an item of an agenda
 */
export function chatHeader(line: string, isChat: boolean): ChatHeader | undefined {
  const found = timeFirst.exec(line.slice(0, longest))?.[0]
  if (found !== undefined && (found.length < longest || line.length === longest))
    return { header: found, rest: line.slice(found.length).trimStart() }
  return isChat && isNameAndTime(line) ? { header: line, rest: '' } : undefined
}

/** Whether lines are those of a chat: two of them or more are a name with a time after it. */
export function looksLikeChat(lines: readonly string[]): boolean {
  let count = 0
  for (const line of lines) if (isNameAndTime(line.trim()) && ++count > 1) return true
  return false
}

function isNameAndTime(line: string): boolean {
  return line.length <= longest && /\d[\])]?$/.test(line) && nameFirst.test(line)
}
