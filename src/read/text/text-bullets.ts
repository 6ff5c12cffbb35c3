import type { TextLine } from './text-paragraphs.ts'

/** Lines that make up one block: a bullet without its mark, or lines of a paragraph. */
export interface TextPiece {
  readonly isBullet: boolean
  readonly lines: readonly TextLine[]
}

/** Splits paragraphs at their bullets; remembers how far a numbered list has come from one paragraph to the next. */
export interface BulletSplitter {
  readonly split: (lines: readonly TextLine[]) => TextPiece[]
}

interface Mark {
  /** 0 for a dash. */
  readonly number: number
  readonly rest: string
}

const dash = /^[-*•+–]\s+(?=\S)/
// «1. mai» is a date.
const numbered =
  /^(\d{1,3})[.)]\s+(?!(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)[a-zæøå]*\b)(?=\S)/i

/** The mark at the beginning of a line, if it has one. */
export function bulletMark(text: string): Mark | undefined {
  const sign = dash.exec(text)
  if (sign !== null) return { number: 0, rest: text.slice(sign[0].length) }
  const digits = numbered.exec(text)
  return digits === null ? undefined : { number: Number(digits[1]), rest: text.slice(digits[0].length) }
}

/**
 * Makes a splitter for one text. A paragraph that begins with a mark is a list; one that begins otherwise holds bullets
 * only after a colon or where several lines begin with a mark, for a hard-wrapped line may begin with a dash or a number
 * by accident. A number counts as a mark if it is 1 or goes on from the one before.
 */
export function createBulletSplitter(): BulletSplitter {
  let last = 0
  return {
    split(lines) {
      const pieces: { isBullet: boolean; lines: TextLine[] }[] = []
      const marks = lines.filter((line) => bulletMark(line.text) !== undefined).length
      lines.forEach((line, index) => {
        const mark = bulletMark(line.text)
        const isList = index === 0 || pieces[0]?.isBullet === true || marks > 1 || endsWithColon(lines[index - 1])
        const isNext = mark !== undefined && (mark.number <= 1 || mark.number === last + 1)
        if (mark !== undefined && isNext && isList) {
          last = mark.number
          pieces.push({ isBullet: true, lines: [{ number: line.number, text: mark.rest }] })
        } else if (index === 0) pieces.push({ isBullet: false, lines: [line] })
        else pieces.at(-1)?.lines.push(line)
      })
      return pieces
    },
  }
}

function endsWithColon(line: TextLine | undefined): boolean {
  return line?.text.endsWith(':') === true
}
