/** A person whom a row or a document names, and what stands for them. */
export interface OwnName {
  readonly name: string
  readonly pseudonym: string
}

/** An occurrence of an own name. */
export interface OwnSpan {
  readonly start: number
  readonly end: number
  readonly pseudonym: string
}

/** Finds the names that a row or a document itself tells, in its texts. */
export type FindOwnNames = (text: string) => readonly OwnSpan[]

const nothing: FindOwnNames = () => []

/** Parts of a name that are this long are looked for alone. */
const shortestPart = 3

/** Words that stand in a field of names and name nobody. */
const noPart = new Set('van von der den med for fra frå ved the and mrs microsoft office user admin'.split(' '))

/**
 * Makes what finds certain names: whole however written, and the first and last name by themselves where they begin with
 * a capital.
 */
export function createOwnNames(names: readonly OwnName[]): FindOwnNames {
  const wholes = names.map(({ name, pseudonym }) => ({ words: wordsOf(name).map(({ word }) => word), pseudonym }))
  const parts = new Map<string, string>()
  for (const { words, pseudonym } of wholes)
    for (const word of words) if (word.length >= shortestPart && !noPart.has(word)) parts.set(word, pseudonym)
  if (wholes.every(({ words }) => words.length === 0)) return nothing
  const byFirst = new Map(wholes.filter(({ words }) => words.length > 0).map((whole) => [whole.words[0] ?? '', whole]))

  return (text) => {
    const found: OwnSpan[] = []
    const tokens = wordsOf(text)
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]
      if (token === undefined) continue
      const isCapital = /^\p{Lu}/u.test(text[token.start] ?? '')
      const whole = byFirst.get(token.word)
      const last = whole === undefined ? undefined : wholeEnd(text, tokens, at, whole.words)
      // A name of one word is a word of the language too: `en dag`.
      if (whole !== undefined && last !== undefined && (isCapital || whole.words.length > 1)) {
        found.push({ start: token.start, end: last.end, pseudonym: whole.pseudonym })
        at += whole.words.length - 1
        continue
      }
      const pseudonym = parts.get(token.word) ?? parts.get(token.word.replace(/s$/u, ''))
      if (pseudonym !== undefined && isCapital) found.push({ start: token.start, end: token.end, pseudonym })
    }
    return joinNeighbours(text, found)
  }
}

interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

function wordsOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))
}

/** Longest stretch that one name fills, in UTF-16 units. */
const longestName = 200

/** The token with which a name ends that begins at another; undefined if it is not there. The last may be a genitive. */
function wholeEnd(text: string, tokens: readonly Token[], at: number, words: readonly string[]): Token | undefined {
  const isThere = words.every((word, offset) => {
    const token = tokens[at + offset]?.word
    return token === word || (offset === words.length - 1 && token === `${word}s`)
  })
  const start = tokens[at]?.start ?? 0
  const last = tokens[at + words.length - 1]
  if (!isThere || last === undefined || last.end - start > longestName) return undefined
  return /[,;:!?\n]/.test(text.slice(start, last.end)) ? undefined : last
}

/** First and last name beside each other are one person. */
function joinNeighbours(text: string, spans: readonly OwnSpan[]): OwnSpan[] {
  const joined: OwnSpan[] = []
  for (const span of spans) {
    const before = joined.at(-1)
    const isNext = before?.pseudonym === span.pseudonym && /^[ \u00a0._-]$/.test(text.slice(before.end, span.start))
    if (before !== undefined && isNext) joined[joined.length - 1] = { ...before, end: span.end }
    else joined.push(span)
  }
  return joined
}
