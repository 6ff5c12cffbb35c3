import type { Heading, ListItem, Nodes, Paragraph, Table } from 'mdast'
import type { SetAsideReason } from '../../types/input.ts'
import type { BlockUnit } from '../../types/unit.ts'
import { isAllBold, isAllEmphasised, markdownText } from './markdown-text.ts'
import type { ParagraphPart } from './paragraph-parts.ts'
import { tableBlocks } from './table-blocks.ts'

/** Says where a node begins, as a person finds it again. */
export type PlaceOf = (node: Nodes) => string

/** Gives the blocks of a table, in its order. */
export type ReadTable = (table: Table, section: readonly string[], placeOf: PlaceOf) => readonly BlockUnit[]

/** How a document's nodes are read, where that depends on the format. */
export interface BlockReading {
  /** As Markdown has tables unless told otherwise. */
  readonly readTable?: ReadTable
  /** Gives what can be seen of a piece of HTML; undefined when that is nothing. */
  readonly readHtml?: (html: string, section: readonly string[], place: string) => readonly BlockUnit[] | undefined
  /** Takes a paragraph apart that is more than one thing; undefined for any other. */
  readonly splitParagraph?: (node: Paragraph) => readonly ParagraphPart[] | undefined
}

/** Headings and labels that apply where the walk stands. */
interface Outline {
  /** Headings with their level (1–6); a bold label on a line of its own has level 7. */
  headings: { readonly level: number; readonly text: string }[]
  /** Labels of the list items around, outermost first. */
  readonly labels: readonly string[]
}

const labelLevel = 7

/** UTF-16 units of a point that the points below it are shown under. */
const contextLength = 80

/** Points above a point that it is shown under; the inner ones say more of it. */
const mostLabels = 8

/**
 * Gives the blocks of a Markdown document in its order.
 * @param root - syntax tree
 * @param readTable - what reads its tables; as Markdown has them unless told otherwise
 */
export function markdownBlocks(root: Nodes, placeOf: PlaceOf, readTable: ReadTable = tableBlocks): BlockUnit[] {
  return createBlockReader(placeOf, { readTable })(root)
}

/** Makes what gives the blocks of a document that comes in several trees; headings go on from one to the next. */
export function createBlockReader(placeOf: PlaceOf, reading: BlockReading): (root: Nodes) => BlockUnit[] {
  const outline: Outline = { headings: [], labels: [] }
  return (root) => {
    const blocks: BlockUnit[] = []
    walk(root, outline, { readTable: tableBlocks, ...reading, blocks, placeOf })
    return blocks
  }
}

/** Where blocks go, and how nodes are read. */
interface Out extends BlockReading {
  readonly blocks: BlockUnit[]
  readonly placeOf: PlaceOf
  readonly readTable: ReadTable
}

function walk(node: Nodes, outline: Outline, out: Out): void {
  const { blocks, placeOf, readTable } = out
  const section = () => [...outline.headings.map((heading) => heading.text), ...outline.labels]
  const add: Add = (text, setAside) => {
    blocks.push({ kind: 'block', place: placeOf(node), text, section: section(), column: '', meta: [], setAside })
  }
  if (node.type === 'heading') walkHeading(node, outline, add)
  else if (node.type === 'paragraph') walkParagraph(node, outline, out, add)
  else if (node.type === 'listItem') walkItem(node, outline, out, add)
  else if (node.type === 'table') for (const block of readTable(node, section(), placeOf)) blocks.push(block)
  else if (node.type === 'thematicBreak') add('', 'ruler')
  else if (node.type === 'html') {
    const seen = out.readHtml?.(node.value, section(), placeOf(node))
    if (seen === undefined) add(node.value, 'html')
    else for (const block of seen) blocks.push(block)
  } else if (node.type === 'code') add(node.value, 'code')
  else if (node.type === 'yaml') add(node.value, 'front-matter')
  else if ('children' in node) {
    // What a quote or a footnote holds in headings ends with it.
    const inner = node.type === 'root' ? outline : { ...outline }
    if (node.type === 'blockquote' && node.children.length === 0) add('', 'empty')
    for (const child of node.children) walk(child, inner, out)
  }
}

type Add = (text: string, setAside: SetAsideReason | undefined) => void

function walkHeading(node: Heading, outline: Outline, add: Add): void {
  const { text, nothing } = markdownText(node)
  leave(outline, node.depth)
  add(text, nothing ?? 'heading')
  if (text !== '') outline.headings = [...outline.headings, { level: node.depth, text: oneLine(text) }]
}

/** A paragraph; one that is all bold is a label for what follows. */
function walkParagraph(node: Paragraph, outline: Outline, out: Out, add: Add): void {
  const parts = out.splitParagraph?.(node)
  if (parts !== undefined) {
    walkParts(parts, outline, out)
    return
  }
  const { text, nothing } = markdownText(node)
  const isLabel = nothing === undefined && isAllBold(node)
  if (isLabel) leave(outline, labelLevel)
  add(text, isLabel ? 'group-label' : nothing)
  if (isLabel) outline.headings = [...outline.headings, { level: labelLevel, text: labelText(text) }]
}

/** Pieces of a paragraph; a term is the label of what explains it. */
function walkParts(parts: readonly ParagraphPart[], outline: Outline, { blocks, placeOf }: Out): void {
  const section = [...outline.headings.map((heading) => heading.text), ...outline.labels]
  let term: readonly string[] = []
  for (const { kind, node } of parts) {
    const { text, nothing } = markdownText(node)
    if (kind === 'term') term = [labelText(text)]
    else if (kind !== 'definition') term = []
    const reason = kind === 'chat' ? 'reference' : kind === 'term' ? 'group-label' : nothing
    const above = kind === 'definition' ? [...section, ...term] : section
    blocks.push({ kind: 'block', place: placeOf(node), text, section: above, column: '', meta: [], setAside: reason })
  }
}

/**
 * A list item: its own paragraphs are one block. What stands below it has its words as context; an item that only names
 * its children is nothing but their label.
 */
function walkItem(item: ListItem, outline: Outline, out: Out, add: Add): void {
  const own = item.children.findIndex((child) => child.type !== 'paragraph')
  const paragraphs = item.children.slice(0, own < 0 ? item.children.length : own)
  const rest = item.children.slice(paragraphs.length)
  const said = paragraphs.map(markdownText)
  const words = said
    .map((part) => part.text)
    .filter(Boolean)
    .join('\n')
  // A box that nobody has written anything beside.
  const text = /^\[[ xX]?\]$/.test(words) ? '' : words
  const nothing = text === '' ? (said.find((part) => part.nothing !== 'empty')?.nothing ?? 'empty') : undefined
  const hasChildren = rest.some((child) => child.type === 'list')
  const isLabel = hasChildren && text !== '' && (text.endsWith(':') || paragraphs.every(isAllEmphasised))
  if (paragraphs.length > 0 || rest.length === 0) add(text, isLabel ? 'group-label' : nothing)
  // Headings within an item end with it.
  const context = isLabel ? labelText(text) : shortened(oneLine(text))
  const labels = context === '' ? outline.labels : [...outline.labels, context].slice(-mostLabels)
  const inner: Outline = { headings: outline.headings, labels }
  for (const child of rest) walk(child, inner, out)
}

/** Ends the headings of a level and of those below it. */
function leave(outline: Outline, level: number): void {
  outline.headings = outline.headings.filter((heading) => heading.level < level)
}

function labelText(text: string): string {
  const line = oneLine(text)
  return line.endsWith(':') ? line.slice(0, -1).trimEnd() : line
}

/** The beginning of a text, to its last whole word. */
function shortened(text: string): string {
  if (text.length <= contextLength) return text
  const cut = text.slice(0, contextLength)
  const end = cut.lastIndexOf(' ')
  const words = end > contextLength / 2 ? cut.slice(0, end) : cut.replace(/[\uD800-\uDBFF]$/, '')
  return `${words.trimEnd()} …`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
