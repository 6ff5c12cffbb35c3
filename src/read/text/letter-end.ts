import type { SetAsideReason } from '../../types/input.ts'
import type { LetterPart } from './letter-head.ts'
import { isClosingNote, isOnBehalf, isSignatureLine, isSignOff } from './letter-lines.ts'
import type { Paragraph, TextLine } from './text-paragraphs.ts'

/** Most lines below a sign-off, or in a paragraph of its own, that make up a signature. */
const signatureLines = 6

/**
 * Takes the ends off the letters in a text: from a sign-off over the signature to enclosures and copies. What comes
 * after that is body again.
 * @param body - what is left below the head
 * @returns all lines in their order; rulers and page lines with their reason
 */
export function findLetterEnd(body: readonly Paragraph[]): LetterPart[] {
  const parts: LetterPart[] = []
  /** Further paragraphs that may still be signature. */
  let signatures = 0
  let isClosed = false
  const tail = tailStart(body)
  body.forEach((paragraph, index) => {
    const { kind, lines } = paragraph
    if (kind !== 'text') {
      parts.push({ reason: kind === 'page' ? 'page-furniture' : 'ruler', lines })
      return
    }
    const isLast = index + 1 >= tail && index + 1 < body.length
    const start = signOffAt(lines, isLast)
    if (start >= 0) {
      if (start > 0) parts.push({ reason: undefined, lines: lines.slice(0, start) })
      const end = isSignature(lines.slice(start + 1)) ? lines.length : start + 1
      parts.push({ reason: 'sign-off', lines: lines.slice(start, end) })
      if (end < lines.length) parts.push({ reason: undefined, lines: lines.slice(end) })
      isClosed = end === lines.length
      signatures = isLast ? signatureLines : 1
      return
    }
    const isEnd = isClosed && (isClosingNote(lines[0]?.text ?? '') || (signatures > 0 && isSignature(lines)))
    const reason: SetAsideReason | undefined = isEnd ? 'sign-off' : undefined
    if (isEnd) signatures--
    else isClosed = false
    parts.push({ reason, lines })
  })
  return parts
}

/** Index of the line that begins the end of a letter; -1 if there is none. */
function signOffAt(lines: readonly TextLine[], isLast: boolean): number {
  const at = lines.findIndex((line) => isSignOff(line.text))
  if (at >= 0) return at
  return lines.length === 1 && isOnBehalf(lines[0]?.text ?? '') && isLast ? 0 : -1
}

function isSignature(lines: readonly TextLine[]): boolean {
  if (lines.length > signatureLines) return false
  return lines.every((line) => isSignatureLine(line.text) || isClosingNote(line.text))
}

/** Index from which on there are nothing but signatures and closing notes, at most six; the length if there are none. */
function tailStart(body: readonly Paragraph[]): number {
  let at = body.length
  for (let count = 0; at > 0; at--) {
    const { kind, lines } = body[at - 1] ?? { kind: 'page', lines: [] }
    if (kind !== 'text') continue
    count++
    if (count > signatureLines || !(isClosingNote(lines[0]?.text ?? '') || isSignature(lines))) break
  }
  return at
}
