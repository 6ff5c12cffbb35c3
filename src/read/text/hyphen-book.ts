import type { TextLine } from './text-paragraphs.ts'

/** What a text itself tells of words that are divided at the ends of its lines. */
export interface HyphenBook {
  /** Whether a word keeps the hyphen at which it is divided; undefined where the text does not have it elsewhere. */
  readonly keeps: (left: string, right: string) => boolean | undefined
}

const divided = /[\p{L}\p{N}]-$/u
const word = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu

/**
 * Looks for divided words elsewhere in the text, where they stand whole.
 * @param lines - all lines of the text
 */
export function createHyphenBook(lines: readonly TextLine[]): HyphenBook {
  const wanted = new Set<string>()
  lines.forEach(({ text }, index) => {
    if (!divided.test(text.slice(-3))) return
    const left = lastPart(text)
    const right = firstPart(lines[index + 1]?.text ?? '')
    wanted.add(left + right).add(`${left}-${right}`)
  })
  const found = new Set<string>()
  if (wanted.size > 0) {
    for (const { text } of lines) {
      for (const [one] of text.toLowerCase().matchAll(word)) if (wanted.has(one)) found.add(one)
    }
  }
  return {
    keeps(left, right) {
      if (found.has(left + right)) return false
      return found.has(`${left}-${right}`) ? true : undefined
    },
  }
}

/** The part of a divided word that stands at the end of a line, without the hyphen, in lower case. */
export function lastPart(line: string): string {
  const end = line.slice(-60)
  return (/[\p{L}\p{N}-]*$/u.exec(end)?.[0] ?? '').slice(0, -1).toLowerCase()
}

/** The part of a divided word at the beginning of a line, in lower case. */
export function firstPart(line: string): string {
  return (/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/u.exec(line.slice(0, 60))?.[0] ?? '').toLowerCase()
}
