import type { Paragraph } from 'mdast'
import { chatHeader } from '../text/chat-lines.ts'
import { type ParagraphLine, paragraphLines, paragraphOf } from './paragraph-lines.ts'

/** A piece of a paragraph that is more than one thing. */
export interface ParagraphPart {
  /** Text like any other, the head of a chat message, a term, or what explains the term before it. */
  readonly kind: 'text' | 'chat' | 'term' | 'definition'
  readonly node: Paragraph
}

/** What each line of a paragraph may begin with to be looked at closer: a time of day, or the colon of a definition. */
const telling = /\d[.:]\d\d|(?:^|\n) {0,3}: /

const definition = /^\s*:\s+/

/**
 * Takes a paragraph apart where lines of a chat or definitions (`Term`, and on the next line `: explanation`) run
 * together in it, for Markdown knows neither.
 * @param isChat - whether the text has lines that are a name with a time after it
 * @returns undefined for a paragraph like any other
 */
export function paragraphParts(node: Paragraph, isChat: boolean): ParagraphPart[] | undefined {
  if (!node.children.some((child) => child.type === 'text' && telling.test(child.value))) return undefined
  const lines = paragraphLines(node)
  const parts: { kind: ParagraphPart['kind']; lines: ParagraphLine[] }[] = []
  lines.forEach((line, index) => {
    const message = chatLine(line, isChat)
    const before = parts.at(-1)
    if (message !== undefined) {
      parts.push({ kind: 'chat', lines: [message.header] })
      if (message.rest !== undefined) parts.push({ kind: 'text', lines: [message.rest] })
    } else if (isDefinition(lines[index + 1]) && !isDefinition(line)) parts.push({ kind: 'term', lines: [line] })
    else if (isDefinition(line) && (before?.kind === 'term' || before?.kind === 'definition')) {
      parts.push({ kind: 'definition', lines: [withoutColon(line)] })
    } else if (before !== undefined && before.kind !== 'chat') before.lines.push(line)
    else parts.push({ kind: 'text', lines: [line] })
  })
  if (parts.every((part) => part.kind === 'text')) return undefined
  return textFirst(parts.map((part) => ({ kind: part.kind, node: paragraphOf(part.lines) })))
}

/** Where a message begins on the line of its head, it comes first, so that it has the line's place to itself. */
function textFirst(parts: ParagraphPart[]): ParagraphPart[] {
  const line = (part: ParagraphPart | undefined) => part?.node.position?.start.line
  parts.forEach((part, index) => {
    const next = parts[index + 1]
    if (part.kind === 'chat' && next?.kind === 'text' && line(next) === line(part)) parts.splice(index, 2, next, part)
  })
  return parts
}

function chatLine(line: ParagraphLine, isChat: boolean) {
  const [first, ...others] = line.children
  if (first?.type !== 'text') return undefined
  const value = first.value.trimStart()
  // Something after the text shows that the line goes on.
  const found = chatHeader(value.trimEnd() + (others.length > 0 ? '\uFFFC' : ''), isChat)
  if (found === undefined) return undefined
  const header = { ...line, children: [{ type: 'text', value: found.header } as const] }
  const text = value.slice(found.header.length).trimStart()
  if (text === '' && others.length === 0) return { header, rest: undefined }
  return { header, rest: { ...line, children: [{ type: 'text', value: text } as const, ...others] } }
}

function isDefinition(line: ParagraphLine | undefined): boolean {
  const first = line?.children[0]
  return first?.type === 'text' && definition.test(first.value)
}

function withoutColon(line: ParagraphLine): ParagraphLine {
  const [first, ...others] = line.children
  if (first?.type !== 'text') return line
  return { ...line, children: [{ type: 'text', value: first.value.replace(definition, '') }, ...others] }
}
