import type { Nodes, Paragraph } from 'mdast'
import type { BlockUnit, Unit } from '../../types/unit.ts'
import { readDocument, splitLines } from '../read-document.ts'
import type { ReadContext, ReadOptions } from '../reader.ts'
import { looksLikeChat } from '../text/chat-lines.ts'
import { cutMarkdown, type MarkdownPiece } from './cut-markdown.ts'
import { type BlockReading, createBlockReader } from './markdown-blocks.ts'
import { nestingOf } from './nesting.ts'
import { createNoteFinder, mayHoldNotes, type NoteFinder } from './note-finder.ts'
import { paragraphParts } from './paragraph-parts.ts'
import { type Definitions, definitionsOf, parsePiece } from './parse-piece.ts'
import { frontMatterEnd, readFrontMatter } from './read-front-matter.ts'
import { tameMarks, untame } from './tame-marks.ts'
import { tidyLines } from './tidy-lines.ts'

/**
 * Reads Markdown (CommonMark with GitHub's extensions and YAML front matter) through a parser. Each paragraph, list
 * item, quoted paragraph and table cell with prose is a block at its first line; headings, group labels and the points
 * above a point give `section`. Everything else is set aside with its reason. A large text is parsed piece by piece.
 * Findings: `front-matter-invalid`, `markdown-unreadable`, `document-too-large`, `undecodable-bytes`, `mixed-encoding`.
 * @throws {HovedgrepError} USAGE when the encoding that was set is unknown
 */
export async function* readMarkdown(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  context: ReadContext,
): AsyncGenerator<readonly Unit[]> {
  const document = await readDocument(bytes, options, context, 'markdown')
  if ('units' in document) {
    yield document.units
    return
  }
  // What reads HTML takes its time to load, and few texts need it.
  const readHtml = mayShowHtml.test(document.text) ? (await import('./html-blocks.ts')).htmlBlocks : undefined
  let isEmpty = true
  for (const units of notesFirst(document.text, readHtml, context)) {
    isEmpty &&= units.every((unit) => unit.kind === 'document')
    yield units
  }
  // Link definitions alone say nothing.
  if (isEmpty) yield [aside('', 'empty')]
}

/** A mark that opens or closes, or something after a comment. */
const mayShowHtml = /<\/?[A-Za-z]|--> *\S/

/** Quotes or points within each other, in a number that no person writes: the parser's time grows with its square. */
const deepest = 64

/**
 * The units of a text. Comments for hovedgrep come before all else, because one may hold for what stands above it; only
 * a text that may have some is held back for that.
 */
function* notesFirst(
  text: string,
  readHtml: BlockReading['readHtml'],
  context: ReadContext,
): Generator<readonly Unit[]> {
  if (!mayHoldNotes(text)) {
    yield* unitsOf(text, readHtml, context)
    return
  }
  const finder = createNoteFinder()
  const held = [...unitsOf(text, readHtml, context, finder)]
  const notes = finder.notes()
  if (notes.length > 0) yield notes
  yield* held
}

function* unitsOf(
  text: string,
  readHtml: BlockReading['readHtml'],
  context: ReadContext,
  finder?: NoteFinder,
): Generator<readonly Unit[]> {
  const { units, lines: below, firstLine } = withoutFrontMatter(splitLines(text), context)
  if (units.length > 0) yield units
  const tidy = tidyLines(below)
  const lines = tameMarks(tidy)
  if (lines.some((line) => nestingOf(line) > deepest)) {
    yield [lost(context, firstLine)]
    return
  }
  const isChat = looksLikeChat(lines)
  const pieces = cutMarkdown(lines)
  const definitions = pieces.length > 1 ? definitionsOf(lines) : new Map<string, string>()
  const reading = {
    splitParagraph: (node: Paragraph) => paragraphParts(node, isChat),
    ...(readHtml === undefined ? {} : { readHtml }),
  }
  const reader = createPieceReader(firstLine, reading, finder)
  for (const piece of pieces) {
    const line = firstLine + piece.firstLine - 1
    if (piece.kind === 'plain') tellPlain(context, line)
    const blocks = readOrLose(() => reader(piece, definitions), context, line)
    if (blocks.length > 0)
      yield lines === tidy ? blocks : blocks.map((unit) => (unit.kind === 'block' ? untame(unit) : unit))
  }
}

/** Takes the front matter off. Lines that only look like it stay; the second `---` would make a heading of them. */
function withoutFrontMatter(lines: readonly string[], context: ReadContext) {
  const end = frontMatterEnd(lines)
  if (end < 0) return { units: [], lines, firstLine: 1 }
  const inner = lines.slice(1, end)
  const { facts, lines: factLines, isText } = readFrontMatter(inner, context)
  if (isText) return { units: [], lines: lines.map((line, index) => (index === end ? '***' : line)), firstLine: 1 }
  const units: Unit[] = [aside(inner.join('\n'), 'front-matter')]
  if (facts.length > 0)
    units.unshift({ kind: 'document', meta: facts, places: factLines.map((line) => `line:${line + 1}`) })
  return { units, lines: lines.slice(end + 1), firstLine: end + 2 }
}

/**
 * Makes what reads the pieces of a text one by one.
 * @param firstLine - line of the file at which the text begins
 * @param finder - looks for comments for hovedgrep
 */
export function createPieceReader(firstLine: number, reading: BlockReading, finder?: NoteFinder) {
  /** Line of the file at which the piece begins, less one, and lines that were parsed before it. */
  let begin = 0
  let above = 0
  const read = createBlockReader((node: Nodes) => {
    const at = (node.position?.start.line ?? 1) - above
    return at < 1 ? '' : `line:${begin + at}`
  }, reading)
  return (piece: MarkdownPiece, definitions: Definitions): BlockUnit[] => {
    const parsed = parsePiece(piece, definitions)
    begin = firstLine + piece.firstLine - 2
    above = parsed.above
    // What was only parsed with the piece has no place in it.
    const blocks = read(parsed.root).filter((block) => block.place !== '')
    finder?.look(parsed.root, begin - above, blocks)
    return blocks
  }
}

function readOrLose(read: () => readonly Unit[], context: ReadContext, line: number): readonly Unit[] {
  try {
    return read()
  } catch (error) {
    // Nesting that exhausts the parser's stack; anything else is our own bug.
    if (!(error instanceof RangeError)) throw error
    return [lost(context, line)]
  }
}

function aside(text: string, setAside: BlockUnit['setAside']): BlockUnit {
  return { kind: 'block', place: 'line:1', text, section: [], column: '', meta: [], setAside }
}

function lost({ source, onFinding }: ReadContext, line: number): Unit {
  const message = 'Teksten er så dypt nøstet at den ikke lar seg lese som Markdown.'
  const hint = 'Les filen som tekst med --from text.'
  const place = line === 1 ? '' : `line:${line}`
  onFinding({ rule: 'markdown-unreadable', severity: 'error', source, place, inputId: '', message, hint })
  return { kind: 'unreadable', place: `line:${line}`, count: 1 }
}

function tellPlain({ source, onFinding }: ReadContext, line: number): void {
  const message = 'Linjen er så lang at den er lest som ren tekst, med Markdown-tegnene i.'
  const hint = 'Les filen som tekst med --from text.'
  const finding = { rule: 'markdown-unreadable', severity: 'warning', source, inputId: '' } as const
  onFinding({ ...finding, place: `line:${line}`, message, hint })
}
