/** A line of a chat that says who wrote what follows, and when. */
export interface ChatHeader {
  /** Such as `[10:32] Kari Nordmann:`. */
  readonly header: string
  /** What stands on the same line after it; empty if nothing does. */
  readonly rest: string
}

/** Longest header, in UTF-16 units, and words of a name at most. */
const longest = 160
const mostWords = 6

const clock = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?$/
const day = /^\d{1,2}[./]\d{1,2}(?:[./]\d{2,4}|\.)?,?$/
const nameWord = /^\p{Lu}[\p{L}.'’-]*,?$/u

/** «[10:32] », «[12.04. 10:32] », «[tirsdag 10:32] », «[10:32, 12.4.2019] ». */
const bracketed = /^\[([^[\]]{4,30})\] ?/
/** «12.04.2019, 10:32 - ». */
const dated = /^\d{1,2}[./]\d{1,2}[./]\d{2,4},? (?:kl\.? )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})? ?[-–] /

/**
 * Reads the head of a chat message: a time before a name, as in «[10:32] Kari Nordmann: …»; or, in a chat, a name with a
 * time after it on a line of its own.
 * @param line - without white space around it
 * @param isChat - whether the text has other such lines; else a name with a time after it may be an item of an agenda
 */
export function chatHeader(line: string, isChat: boolean): ChatHeader | undefined {
  const start = line.slice(0, longest)
  const time = timeAt(start)
  if (time > 0) {
    const colon = start.indexOf(':', time)
    const end = colon < 0 ? line.length : colon + 1
    const isWhole = end === line.length || /\s/.test(line.charAt(end))
    const name = start.slice(time, colon < 0 ? undefined : colon)
    // Without brackets around the time or a colon after the name, it might be any line.
    const isSure = start.startsWith('[') || colon >= 0
    if (end <= longest && isWhole && isSure && isName(name.trim(), 1)) {
      return { header: line.slice(0, end), rest: line.slice(end).trimStart() }
    }
  }
  return isChat && isNameAndTime(line) ? { header: line, rest: '' } : undefined
}

/** Whether lines are those of a chat: two of them or more are a name with a time after it. */
export function looksLikeChat(lines: readonly string[]): boolean {
  let count = 0
  for (const line of lines) if (isNameAndTime(line.trim()) && ++count > 1) return true
  return false
}

/** Length of the time with which a line begins; 0 if there is none. */
function timeAt(line: string): number {
  const found = bracketed.exec(line)
  if (found === null) return dated.exec(line)?.[0].length ?? 0
  const words = (found[1] ?? '').split(' ')
  const last = words.at(-1) ?? ''
  const isClockFirst = words.length === 2 && clock.test(words[0]?.replace(/,$/, '') ?? '') && day.test(last)
  const isTime = clock.test(last) || isClockFirst || (/^[ap]m$/i.test(last) && clock.test(words.at(-2) ?? ''))
  return isTime ? found[0].length : 0
}

function isNameAndTime(line: string): boolean {
  if (line.length > longest || !/\d[\])]?$/.test(line)) return false
  const words = line.split(' ').filter((word) => word !== '')
  const time = words.pop() ?? ''
  if (!clock.test(time.replace(/^[[(]/, '').replace(/[\])]$/, ''))) return false
  if (day.test(words.at(-1) ?? '')) words.pop()
  if (/^[-–]$/.test(words.at(-1) ?? '')) words.pop()
  return isName(words.join(' ').replace(/,$/, ''), 2)
}

/** Whether something is a name of so many words or more; what stands in brackets, such as «(Ekstern)», goes with it. */
function isName(text: string, least: number): boolean {
  const words = text
    .replace(/\([^()]*\)/g, ' ')
    .split(' ')
    .filter((word) => word !== '')
  return words.length >= least && words.length <= mostWords && words.every((word) => nameWord.test(word))
}
