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
      const whole = byFirst.get(token.word)
      const isWhole = whole?.words.every((word, offset) => isSame(tokens[at + offset]?.word, word, offset, whole.words))
      const last = tokens[at + (whole?.words.length ?? 1) - 1]
      if (whole !== undefined && isWhole === true && last !== undefined && isNear(text, token.start, last.end)) {
        found.push({ start: token.start, end: last.end, pseudonym: whole.pseudonym })
        at += whole.words.length - 1
        continue
      }
      const pseudonym = parts.get(token.word) ?? parts.get(token.word.replace(/s$/u, ''))
      if (pseudonym !== undefined && /^\p{Lu}/u.test(text[token.start] ?? ''))
        found.push({ start: token.start, end: token.end, pseudonym })
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

/** The last word of a name may have the ending of the genitive. */
function isSame(token: string | undefined, word: string, offset: number, words: readonly string[]): boolean {
  return token === word || (offset === words.length - 1 && token === `${word}s`)
}

/** Longest stretch that one name fills, in UTF-16 units. */
const longestName = 200

function isNear(text: string, start: number, end: number): boolean {
  return end - start <= longestName && !/[,;:!?\n]/.test(text.slice(start, end))
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
