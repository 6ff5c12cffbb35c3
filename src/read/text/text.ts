import type { SetAsideReason } from '../../types/input.ts'
import type { BlockUnit, Unit } from '../../types/unit.ts'
import { readDocument } from '../read-document.ts'
import type { ReadContext, ReadOptions } from '../reader.ts'
import { chatHeader, looksLikeChat } from './chat-lines.ts'
import { createHyphenBook } from './hyphen-book.ts'
import { joinLines, wrappedAt } from './join-lines.ts'
import { findLetterEnd } from './letter-end.ts'
import { findLetterHead } from './letter-head.ts'
import { bulletMark, createBulletSplitter, type TextPiece } from './text-bullets.ts'
import { type TextLine, type TextParagraphs, textParagraphs } from './text-paragraphs.ts'

/**
 * Reads plain text: paragraphs and bullets are blocks, hard-wrapped lines are joined. In a letter, head and end are set
 * aside with their reasons, short lines above paragraphs are headings, and sender, date and subject become facts of the
 * document. In any other text every paragraph is an input. What belongs to the pages of a text, and who wrote when in a
 * chat, is set aside.
 * Findings: `document-too-large`, `undecodable-bytes`, `mixed-encoding`.
 * @throws {HovedgrepError} USAGE when the encoding that was set is unknown
 */
export async function* readText(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  context: ReadContext,
): AsyncGenerator<readonly Unit[]> {
  const document = await readDocument(bytes, options, context, 'text')
  yield 'units' in document ? document.units : textUnits(document.text)
}

/** A block before its lines are joined. */
interface Piece extends TextPiece {
  readonly reason: SetAsideReason | undefined
}

/** Gives the units of a decoded text, as {@link readText} does; places are `line:N`. */
export function textUnits(text: string): readonly Unit[] {
  const { pieces, facts } = piecesOf(textParagraphs(text))
  if (pieces.length === 0) {
    return [{ kind: 'block', place: 'line:1', text: '', section: [], column: '', meta: [], setAside: 'empty' }]
  }
  const said = pieces.filter((piece) => piece.reason === undefined)
  const width = wrappedAt(said)
  const hyphens = createHyphenBook(said.flatMap((piece) => piece.lines))
  let section: readonly string[] = []
  const blocks = pieces.map((piece): BlockUnit => {
    const joined = piece.reason === undefined ? joinLines(piece, width, hyphens) : joinLines(piece, 0)
    const line = piece.lines[0]?.number ?? 1
    const above = section
    if (piece.reason === 'heading') section = [joined]
    return {
      kind: 'block',
      place: `line:${line}`,
      text: joined,
      section: above,
      column: '',
      meta: [],
      setAside: piece.reason,
    }
  })
  return facts.length > 0 ? [{ kind: 'document', meta: facts }, ...blocks] : blocks
}

function piecesOf({ paragraphs, withHead }: TextParagraphs) {
  const head = findLetterHead(withHead)
  const body = head?.body ?? paragraphs
  const parts = findLetterEnd(body)
  const isLetter = head !== undefined || parts.some((part) => part.reason === 'sign-off')
  const isChat = looksLikeChat(body.flatMap(({ lines }) => lines.map((line) => line.text)))
  const bullets = createBulletSplitter()
  /** Number of the last heading that has one. */
  let chapter = 0
  const pieces: Piece[] = (head?.parts ?? []).map(({ reason, lines }) => ({ reason, lines, isBullet: false }))
  parts.forEach(({ reason, lines }, index) => {
    const next = parts[index + 1]
    const follows = next !== undefined && next.reason === undefined ? next.lines : []
    if (reason !== undefined) pieces.push({ reason, lines, isBullet: false })
    else if (isLetter && isHeading(lines, follows, pieces.at(-1), chapter)) {
      chapter = bulletMark(lines[0]?.text ?? '')?.number ?? chapter
      pieces.push({ reason: 'heading', lines, isBullet: false })
    } else {
      for (const message of chatMessages(lines, isChat)) {
        if (message.isHeader) pieces.push({ reason: 'reference', lines: message.lines, isBullet: false })
        else for (const piece of bullets.split(message.lines)) pieces.push({ ...piece, reason: undefined })
      }
    }
  })
  return { pieces, facts: head?.facts ?? [] }
}

/** Takes lines apart where they are the heads of chat messages. A text on the line of its head comes before it. */
function chatMessages(lines: readonly TextLine[], isChat: boolean) {
  const messages: { isHeader: boolean; lines: TextLine[] }[] = []
  let text: { isHeader: boolean; lines: TextLine[] } | undefined
  for (const line of lines) {
    const { number } = line
    const found = chatHeader(line.text, isChat)
    if (found === undefined) {
      if (text !== undefined) text.lines.push(line)
      else {
        text = { isHeader: false, lines: [line] }
        messages.push(text)
      }
      continue
    }
    text = found.rest === '' ? undefined : { isHeader: false, lines: [{ number, text: found.rest }] }
    if (text !== undefined) messages.push(text)
    messages.push({ isHeader: true, lines: [{ number, text: found.header }] })
  }
  return messages
}

/**
 * A short line without a full stop above a paragraph; a number before it makes it no bullet unless bullets are around,
 * and not even then if it goes on from the last heading's.
 */
function isHeading(
  lines: readonly TextLine[],
  after: readonly TextLine[],
  before: TextPiece | undefined,
  chapter: number,
): boolean {
  const text = lines[0]?.text ?? ''
  const mark = bulletMark(text)
  if (lines.length > 1 || text.length > 80 || !/^[\p{Lu}\d]/u.test(text)) return false
  if (mark === undefined ? /[.,;:!?…]$/.test(text) : mark.number === 0 || /[.,;:!…]$/.test(text)) return false
  const isNext = chapter > 0 && mark?.number === chapter + 1
  if (mark !== undefined && before?.isBullet === true && !isNext) return false
  const below = after.map((line) => line.text).join(' ')
  return bulletMark(below) === undefined && (below.length > 80 || (/[.!?]$/.test(below) && below.includes(' ')))
}
