import type { Heading, ListItem, Nodes, Paragraph } from 'mdast'
import type { SetAsideReason } from '../../types/input.ts'
import type { BlockUnit } from '../../types/unit.ts'
import { isAllBold, isAllEmphasised, markdownText } from './markdown-text.ts'
import { tableBlocks } from './table-blocks.ts'

/** Says where a node begins, as a person finds it again. */
export type PlaceOf = (node: Nodes) => string

/** Headings and labels that apply where the walk stands. */
interface Outline {
  /** Headings with their level (1–6); a bold label on a line of its own has level 7. */
  headings: { readonly level: number; readonly text: string }[]
  /** Labels of the list items around, outermost first. */
  readonly labels: readonly string[]
}

const labelLevel = 7

/**
 * Gives the blocks of a Markdown document in its order.
 * @param root - syntax tree
 */
export function markdownBlocks(root: Nodes, placeOf: PlaceOf): BlockUnit[] {
  const blocks: BlockUnit[] = []
  walk(root, { headings: [], labels: [] }, { blocks, placeOf })
  return blocks
}

/** Where blocks go. */
interface Out {
  readonly blocks: BlockUnit[]
  readonly placeOf: PlaceOf
}

function walk(node: Nodes, outline: Outline, out: Out): void {
  const { blocks, placeOf } = out
  const section = () => [...outline.headings.map((heading) => heading.text), ...outline.labels]
  const add: Add = (text, setAside) => {
    blocks.push({ kind: 'block', place: placeOf(node), text, section: section(), column: '', meta: [], setAside })
  }
  if (node.type === 'heading') walkHeading(node, outline, add)
  else if (node.type === 'paragraph') walkParagraph(node, outline, add)
  else if (node.type === 'listItem') walkItem(node, outline, out, add)
  else if (node.type === 'table') for (const block of tableBlocks(node, section(), placeOf)) blocks.push(block)
  else if (node.type === 'thematicBreak') add('', 'ruler')
  else if (node.type === 'code' || node.type === 'html') add(node.value, node.type)
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
function walkParagraph(node: Paragraph, outline: Outline, add: Add): void {
  const { text, nothing } = markdownText(node)
  const isLabel = nothing === undefined && isAllBold(node)
  if (isLabel) leave(outline, labelLevel)
  add(text, isLabel ? 'group-label' : nothing)
  if (isLabel) outline.headings = [...outline.headings, { level: labelLevel, text: labelText(text) }]
}

/** A list item: its own paragraphs are one block; an item that only names its children is their label. */
function walkItem(item: ListItem, outline: Outline, out: Out, add: Add): void {
  const own = item.children.findIndex((child) => child.type !== 'paragraph')
  const paragraphs = item.children.slice(0, own < 0 ? item.children.length : own)
  const rest = item.children.slice(paragraphs.length)
  const said = paragraphs.map(markdownText)
  const text = said
    .map((part) => part.text)
    .filter(Boolean)
    .join('\n')
  const nothing = text === '' ? (said.find((part) => part.nothing !== 'empty')?.nothing ?? 'empty') : undefined
  const hasChildren = rest.some((child) => child.type === 'list')
  const isLabel = hasChildren && text !== '' && (text.endsWith(':') || paragraphs.every(isAllEmphasised))
  if (paragraphs.length > 0 || rest.length === 0) add(text, isLabel ? 'group-label' : nothing)
  // Headings within an item end with it.
  const labels = isLabel ? [...outline.labels, labelText(text)] : outline.labels
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

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
