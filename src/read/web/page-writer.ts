import type { Blockquote, Heading, List, ListItem, Nodes, Root, Table, TableCell, TableRow } from 'mdast'
import { createParagraphBuilder, type TextStyle } from './paragraph-builder.ts'

/** A node that holds blocks. */
export type Container = Root | Blockquote | List | ListItem | Table | TableRow | TableCell

/** Writes what is met on a page into the syntax tree of Markdown: words gather in a paragraph until a block ends it. */
export interface PageWriter {
  /** Adds words to the paragraph. */
  readonly text: (text: string) => void
  /** Adds what was filled in: a paragraph of its own, lines and blank lines as they are. */
  readonly value: (text: string) => void
  readonly lineBreak: () => void
  readonly image: () => void
  /** Ends the paragraph, does the work, and ends it again. */
  readonly block: (work: () => void) => void
  /** A block whose words are a heading of that depth, or a label (a paragraph in bold). */
  readonly title: (kind: Heading['depth'] | 'label', work: () => void) => void
  /** A block that holds what the work writes; left out when that is nothing, unless it is kept to keep the columns. */
  readonly within: (node: Container, work: () => void, isKept?: boolean) => void
  /** Goes on writing in a node that is there already. */
  readonly into: (node: Container, work: () => void) => void
  /** A block whose words are as they were typed: line ends count, and a blank line ends a paragraph. */
  readonly typed: (work: () => void) => void
  /** A finished block. */
  readonly add: (node: Nodes) => void
  /** Words in bold or emphasised. */
  readonly styled: (style: keyof TextStyle, work: () => void) => void
  /** Ends the paragraph, and gives the block that came last where the writer stands. */
  readonly last: () => Nodes | undefined
  readonly root: Root
}

/** Longest label, in words; a longer one would be read as a sentence in bold. */
const labelWords = 15

/** Makes a writer with an empty tree. */
export function createPageWriter(): PageWriter {
  const root: Root = { type: 'root', children: [] }
  const paragraph = createParagraphBuilder()
  let target: Nodes[] = root.children
  let style: TextStyle = { isStrong: false, isEmphasised: false }
  let kind: Heading['depth'] | 'label' | undefined
  let isTyped = false

  function flush(): void {
    const children = paragraph.finish()
    if (children.length === 0) return
    if (kind === undefined) target.push({ type: 'paragraph', children })
    else if (kind !== 'label') target.push({ type: 'heading', depth: kind, children })
    else {
      const label: Nodes = { type: 'paragraph', children: [{ type: 'strong', children }] }
      target.push(isLong(children) ? { type: 'heading', depth: 6, children } : label)
    }
  }

  function block(work: () => void): void {
    flush()
    work()
    flush()
  }

  function lineBreak(): void {
    if (paragraph.isBlankLine()) flush()
    else paragraph.addBreak()
  }

  function into(node: Container, work: () => void): void {
    flush()
    const outer = target
    target = node.children
    work()
    flush()
    target = outer
  }

  return {
    text(text) {
      if (!isTyped) return paragraph.addText(text, style)
      text.split(/\r\n|\n|\r/).forEach((line, index) => {
        if (index > 0) lineBreak()
        paragraph.addText(line, style, true)
      })
    },
    value(text) {
      const outer = kind
      flush()
      kind = undefined
      text.split(/\r\n|\n|\r/).forEach((line, index) => {
        if (index > 0) paragraph.addBreak()
        paragraph.addText(line, { isStrong: false, isEmphasised: false }, true)
      })
      flush()
      kind = outer
    },
    lineBreak,
    image: () => paragraph.addImage(),
    block,
    title(as, work) {
      const outer = kind
      flush()
      kind = as
      block(work)
      kind = outer
    },
    within(node, work, isKept = false) {
      into(node, work)
      if (isKept || node.children.length > 0) target.push(node)
    },
    into,
    typed(work) {
      const outer = isTyped
      flush()
      isTyped = true
      block(work)
      isTyped = outer
    },
    add(node) {
      flush()
      target.push(node)
    },
    styled(name, work) {
      const outer = style
      style = { ...style, [name]: true }
      work()
      style = outer
    },
    last() {
      flush()
      return target.at(-1)
    },
    root,
  }
}

function isLong(content: readonly Nodes[]): boolean {
  const words = content.map(textOf).join('').split(/\s+/).length
  return words > labelWords || (words >= 5 && /[.!]$/.test(content.map(textOf).join('')))
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('')
  return node.type === 'text' ? node.value : ' '
}
