/** A stretch of a text: UTF-16 offsets, half-open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Words whose full stop ends no sentence, in the three languages, lower case, without the stop. */
const abbreviations = new Set(
  (
    'adm art ass avd bl.a ca co dr dvs e.g eks ekskl etc evt f.eks f.o.m fig forts fr gj h.h hhv i.e ifm iht inkl ing int ' +
    'jf jfr jr kap kl kr m.a m.fl m.m m.v maks mfl min mill mrd mr mrs ms mv nr o.a o.l obs off ol op osb osv pga pkt pr prof ' +
    'prop ref rådm s sml st t.d t.o.m tel tlf vs årg'
  ).split(' '),
)

const stops = '.!?…'
const closers = '»"”’\')]'

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\t' || char === '\u00a0'
}

/** Whether the full stop at `dot` belongs to the word before it. */
function isAbbreviation(text: string, dot: number): boolean {
  let start = dot
  while (start > 0 && !/[\s(«"]/.test(text.charAt(start - 1))) start -= 1
  const word = text.slice(start, dot).toLowerCase()
  return abbreviations.has(word) || /^\p{L}$/u.test(word)
}

/** Where the sentence ends whose closing mark stands at `at`; -1 if it goes on. */
function endOfSentence(text: string, at: number): number {
  let end = at + 1
  while (stops.includes(text.charAt(end)) && end < text.length) end += 1
  const isSingleStop = text.charAt(at) === '.' && end === at + 1
  while (closers.includes(text.charAt(end)) && end < text.length) end += 1
  if (end === text.length) return end
  let next = end
  while (isSpace(text[next])) next += 1
  if (next === end && text[next] !== '\n') return -1
  if (isSingleStop && isAbbreviation(text, at)) return -1
  return /^\p{Ll}/u.test(text.slice(next, next + 2)) ? -1 : end
}

/**
 * Sentences of a text, without the white space between them. A line break ends a sentence too. By simple rules and not
 * by `Intl.Segmenter`, whose answers change with the version of ICU.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  const close = (end: number): void => {
    let from = start
    let to = end
    while (from < to && /\s/.test(text.charAt(from))) from += 1
    while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1
    if (to > from) spans.push({ start: from, end: to })
    start = end
  }
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '\n') close(at)
    else if (stops.includes(char)) {
      const end = endOfSentence(text, at)
      if (end !== -1) close(end)
      // Past the whole run of marks: looking at each of them would cost its square.
      while (stops.includes(text.charAt(at + 1)) && at + 1 < text.length) at += 1
    }
  }
  close(text.length)
  return spans
}
