import { signedLine } from './bullet-signs.ts'
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

/** A mark of any kind. */
interface PointMark extends Mark {
  /** Numbers of one kind go on from each other: `1.`, `a)`, `2.1` (whose kind is `2.`). */
  readonly kind: string
}

const dash = /^[-*•+–]\s+(?=\S)/
// «1. mai» is a date.
const numbered =
  /^(\d{1,3})[.)]\s+(?!(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)[a-zæøå]*\b)(?=\S)/i
const bracketed = /^\((\d{1,3})\)\s+(?=\S)/
const lettered = /^\(?([a-z])\)\s+(?=\S)/i
const stepped = /^((?:\d{1,2}\.){1,3})(\d{1,2})[.)]?\s+(?=\S)/

/** Marks that cannot be seen. */
const hidden = /^[\u00AD\u200B-\u200F\u2060\uFEFF]+/

/** The plainest marks, a dash or a number, at the beginning of a line, if it has one. */
export function bulletMark(text: string): Mark | undefined {
  const sign = dash.exec(text)
  if (sign !== null) return { number: 0, rest: text.slice(sign[0].length) }
  const digits = numbered.exec(text)
  return digits === null ? undefined : { number: Number(digits[1]), rest: text.slice(digits[0].length) }
}

/** The mark at the beginning of a line, of whatever kind. */
function pointMark(line: string): PointMark | undefined {
  const text = line.replace(hidden, '')
  const plain = bulletMark(text)
  if (plain !== undefined) return { ...plain, kind: 'number' }
  const signed = signedLine(text)
  if (signed !== undefined) return { kind: 'number', number: 0, rest: signed.rest }
  const counted = bracketed.exec(text)
  if (counted !== null) return { kind: '()', number: Number(counted[1]), rest: text.slice(counted[0].length) }
  const letter = lettered.exec(text)
  if (letter !== null) {
    const number = (letter[1] ?? '').toLowerCase().charCodeAt(0) - 0x60
    return { kind: 'a', number, rest: text.slice(letter[0].length) }
  }
  const steps = stepped.exec(text)
  if (steps === null) return undefined
  return { kind: steps[1] ?? '', number: Number(steps[2]), rest: text.slice(steps[0].length) }
}

/**
 * Makes a splitter for one text. A paragraph that begins with a mark is a list; one that begins otherwise holds bullets
 * only after a colon or where several lines begin with a mark, for a hard-wrapped line may begin with a dash or a number
 * by accident. A number counts as a mark if it is 1 or goes on from the one before.
 */
export function createBulletSplitter(): BulletSplitter {
  /** How far each kind of number has come. */
  const last = new Map<string, number>()
  const isNext = ({ kind, number }: PointMark) => number <= 1 || number === (last.get(kind) ?? 0) + 1
  return {
    split(lines) {
      const pieces: { isBullet: boolean; lines: TextLine[] }[] = []
      const marks = lines.map((line) => pointMark(line.text))
      const count = marks.filter((mark) => mark !== undefined).length
      lines.forEach((line, index) => {
        const mark = marks[index]
        const isList = index === 0 || pieces[0]?.isBullet === true || count > 1 || endsWithColon(lines[index - 1])
        if (mark !== undefined && isNext(mark) && isList) {
          last.set(mark.kind, mark.number)
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
