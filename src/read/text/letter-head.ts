import type { SetAsideReason } from '../../types/input.ts'
import { isPostalLine, isSalutation, type LetterLine, letterLine } from './letter-lines.ts'
import { bulletMark } from './text-bullets.ts'
import type { Paragraph, TextLine } from './text-paragraphs.ts'

/** Lines of a letter that belong together, with the reason why they are no input; undefined for the body. */
export interface LetterPart {
  readonly reason: SetAsideReason | undefined
  readonly lines: readonly TextLine[]
}

/** The head of a letter, and what is left. */
export interface LetterHead {
  readonly parts: readonly LetterPart[]
  /** Facts, by their Norwegian names: `avsender`, `dato`, `emne`; only those found. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly body: readonly Paragraph[]
}

/** How far down a head may reach, in paragraphs. */
const longestHead = 10

/** Lines of a paragraph that are looked at; one of more belongs to no head. */
const longestParagraph = 100

/**
 * Takes the head off a letter: letterhead, addresses, references, date, subject, salutation. It is one only if it holds
 * a reference line, or a date and a postal address, or ends in a salutation; the first paragraphs of any other text are inputs.
 * @returns undefined when the text has no such head
 */
export function findLetterHead(text: readonly Paragraph[]): LetterHead | undefined {
  const paragraphs = [...text.slice(0, longestHead).flatMap(partHeadFromBody), ...text.slice(longestHead)]
  const prose = paragraphs.findIndex(isProse)
  const top = paragraphs.slice(0, prose < 0 ? paragraphs.length : prose + 1)
  const greeted = top.findIndex((paragraph) => isSalutation(paragraph.lines[0]?.text ?? ''))
  const height = greeted >= 0 ? greeted : prose < 0 ? top.length : prose
  const head = paragraphs.slice(0, height)
  const kinds = head.map((paragraph) => paragraph.lines.map((line) => letterLine(line.text)))
  if (height > longestHead || (greeted < 0 && !isHead(head, kinds.flat()))) return undefined
  const parts = head.flatMap((paragraph, index) => runsOf(paragraph, kinds[index] ?? []))
  const named = nameSubject(parts, greeted >= 0)
  const rest = paragraphs.slice(height)
  return greeted < 0
    ? { parts: named, facts: factsOf(named), body: rest }
    : { parts: [...named, salutationOf(rest)], facts: factsOf(named), body: withoutFirstLine(rest) }
}

/** Without a salutation: a reference line, or a date with the postal address of whoever writes or is written to. */
function isHead(head: readonly Paragraph[], kinds: readonly LetterLine[]): boolean {
  if (kinds.includes('reference')) return true
  return kinds.includes('date') && head.some(({ lines }) => lines.some(({ text }) => isPostalLine(text)))
}

/** Where no blank lines do, a salutation parts the head from the body, or the last line with a known form before prose. */
function partHeadFromBody(paragraph: Paragraph): Paragraph[] {
  const { kind, lines } = paragraph
  const kinds = lines.slice(0, longestParagraph).map((line) => letterLine(line.text))
  const sentence = lines.findIndex((line, at) => kinds[at] === 'plain' && isSentence(line.text))
  if (kind !== 'text' || sentence < 1) return [paragraph]
  const greeted = kinds.slice(0, sentence).indexOf('salutation')
  const known = kinds.slice(0, sentence).findLastIndex((one) => one !== 'plain' && one !== 'addressee')
  if (known < 0) return [paragraph]
  const cuts = greeted < 0 ? [known + 1] : [greeted, greeted + 1]
  return [0, ...cuts]
    .map((from, index) => lines.slice(from, cuts[index]))
    .flatMap((part): Paragraph[] => (part.length === 0 ? [] : [{ kind, lines: part }]))
}

function isSentence(text: string): boolean {
  return text.length > 200 || (/[.!?]["”»)]?$/.test(text) && text.split(' ').length >= 5)
}

/** A run of head lines of one kind. */
interface HeadRun extends LetterPart {
  readonly kind: LetterLine | 'ruler'
}

/** Running text: a paragraph that ends like a sentence, or one of whose lines does, or that is long. Lines with a known form are none, unless they are many. */
function isProse(paragraph: Paragraph): boolean {
  if (paragraph.kind !== 'text') return false
  if (paragraph.lines.length > longestParagraph) return true
  if (paragraph.lines.some((line) => !['plain', 'addressee'].includes(letterLine(line.text)))) {
    return paragraph.lines.some((line) => line.text.length > 160)
  }
  const text = paragraph.lines.map((line) => line.text).join(' ')
  if (bulletMark(text) !== undefined) return true
  return isSentence(text) || paragraph.lines.some((line) => isSentence(line.text))
}

const reasonOf: Readonly<Record<LetterLine | 'ruler', SetAsideReason>> = {
  reference: 'reference',
  date: 'reference',
  subject: 'subject',
  salutation: 'salutation',
  addressee: 'letterhead',
  plain: 'letterhead',
  ruler: 'ruler',
}

function runsOf(paragraph: Paragraph, kinds: readonly LetterLine[]): HeadRun[] {
  const runs: (HeadRun & { lines: TextLine[] })[] = []
  paragraph.lines.forEach((line, index) => {
    const kind = paragraph.kind === 'text' ? (kinds[index] ?? 'plain') : 'ruler'
    const reason = paragraph.kind === 'page' ? 'page-furniture' : reasonOf[kind]
    const last = runs.at(-1)
    if (last !== undefined && last.reason === reason && last.kind !== 'ruler') last.lines.push(line)
    else runs.push({ kind, reason, lines: [line] })
  })
  return runs
}

/** The last free-standing line of the head is the subject; a line «Til …» below it greets. */
function nameSubject(parts: readonly HeadRun[], isGreeted: boolean): HeadRun[] {
  const named = [...parts]
  let at = named.length - 1
  const last = named[at]
  if (!isGreeted && last?.kind === 'addressee' && last.lines.length === 1 && at > 0) {
    named[at] = { ...last, reason: 'salutation' }
    at--
  }
  const candidate = named[at]
  const isAfterAddress = at > 0 && !named.some((part) => part.reason === 'subject')
  if (candidate?.kind === 'plain' && candidate.lines.length <= 2 && isAfterAddress) {
    named[at] = { ...candidate, reason: 'subject' }
  }
  return named
}

function salutationOf(rest: readonly Paragraph[]): LetterPart {
  return { reason: 'salutation', lines: rest[0]?.lines.slice(0, 1) ?? [] }
}

function withoutFirstLine(rest: readonly Paragraph[]): Paragraph[] {
  const [first, ...others] = rest
  const lines = first?.lines.slice(1) ?? []
  return lines.length === 0 ? others : [{ kind: 'text', lines }, ...others]
}

function factsOf(parts: readonly HeadRun[]): [string, string][] {
  const lines = parts.flatMap((part) => part.lines.map((line) => line.text))
  const labelled = (label: RegExp) => lines.map((line) => label.exec(line)?.[1]?.trim()).find(Boolean)
  const letterhead =
    parts[0]?.kind === 'plain' && parts[0].reason === 'letterhead' ? parts[0].lines[0]?.text : undefined
  const written = parts.find((part) => part.reason === 'subject')?.lines.map((line) => line.text)
  const facts: [string, string | undefined][] = [
    ['avsender', labelled(/^(?:fra|frå|from) ?:(.+)$/i) ?? letterhead],
    ['dato', labelled(/\b(?:dato|date) ?:(.{4,40})$/i) ?? lines.find((line) => letterLine(line) === 'date')],
    ['emne', written?.join(' ').replace(/^(?:subject|re|emne|gjelder|gjeld|sak) ?: */i, '')],
  ]
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined)
}
