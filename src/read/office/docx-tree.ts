import type { NoteReference, WordDocument, WordNode } from 'mammoth/lib/docx/docx-reader.js'
import type { BlockContent, Nodes, PhrasingContent } from 'mdast'
import type { SetAsideReason } from '../../types/input.ts'
import { createFlow, type Flow } from '../rich/flow.ts'
import { type GridCell, gridTable } from '../rich/rich-grid.ts'
import { addParagraph, type RichKind } from '../rich/rich-paragraph.ts'
import type { RichTree } from '../rich/rich-units.ts'

/** Kinds of nodes that stand by themselves; all others are words in a line. */
type Block = Extract<WordNode, { readonly type: 'paragraph' | 'table' | 'tableRow' | 'tableCell' }>

/**
 * Makes a syntax tree of a Word document. Notes stand below the paragraph, the list or the table that refers to them.
 * @throws {RangeError} when it is so deep that the stack is exhausted
 */
export function docxTree({ children, notes }: WordDocument): RichTree {
  const setAside = new Map<Nodes, SetAsideReason>()
  /** Notes that were referred to since the last block. */
  let referred: NoteReference[] = []

  function blocksOf(nodes: readonly WordNode[]): BlockContent[] {
    const flow = createFlow()
    addBlocks(nodes, flow)
    return flow.finish()
  }

  function addBlocks(nodes: readonly WordNode[], flow: Flow, afterEach = () => {}): void {
    let line: WordNode[] = []
    const endLine = () => {
      addParagraph(flow, { type: 'text' }, inlines(line))
      line = []
    }
    for (const node of nodes) {
      if (!isBlock(node)) line.push(node)
      else {
        endLine()
        addBlock(node, flow)
        afterEach()
      }
    }
    endLine()
    afterEach()
  }

  function addBlock(node: Block, flow: Flow): void {
    if (node.type === 'table') {
      const rows = node.children.filter((row) => row.type === 'tableRow')
      // Nothing but rows belongs there, and yet nothing that is there is lost.
      if (rows.length < node.children.length)
        addBlocks(
          node.children.filter((row) => row.type !== 'tableRow'),
          flow,
        )
      flow.add(gridTable(rows.map((row) => ({ isHeader: row.isHeader, cells: row.children.map(cellOf) }))))
    } else if (node.type === 'paragraph') {
      const isAside = node.styleId === 'aside'
      const words = inlines(node.children)
      const added = addParagraph(flow, kindOf(node.styleId ?? ''), isAside ? words.flatMap(withoutBold) : words)
      if (isAside && added !== undefined) setAside.set(added, 'page-furniture')
    } else addBlocks(node.children, flow)
  }

  function cellOf(node: WordNode): GridCell {
    if (node.type !== 'tableCell') return { blocks: blocksOf([node]), columns: 1, rows: 1 }
    return { blocks: blocksOf(node.children), columns: node.colSpan, rows: node.rowSpan }
  }

  function inlines(nodes: readonly WordNode[]): PhrasingContent[] {
    return nodes.flatMap((node): PhrasingContent[] => {
      if (node.type === 'text') return [{ type: 'text', value: node.value }]
      if (node.type === 'tab') return [{ type: 'text', value: ' ' }]
      if (node.type === 'break') return [{ type: 'break' }]
      if (node.type === 'image') return [{ type: 'image', url: '' }]
      if (node.type === 'checkbox') return [{ type: 'text', value: node.checked ? '☒' : '☐' }]
      if (node.type === 'noteReference') referred.push(node)
      return node.type === 'run' ? runOf(node.isBold, node.isItalic, inlines(node.children)) : []
    })
  }

  function addNotes(flow: Flow, told: Set<unknown>): void {
    while (referred.length > 0) {
      const found = referred.map((reference) => notes.resolve(reference))
      referred = []
      for (const note of found) {
        if (note === null || told.has(note)) continue
        told.add(note)
        flow.addBelow(blocksOf(note.body))
      }
    }
  }

  const flow = createFlow()
  const told = new Set<unknown>()
  addBlocks(children, flow, () => addNotes(flow, told))
  return { root: { type: 'root', children: flow.finish() }, setAside }
}

function isBlock(node: WordNode): node is Block {
  return node.type === 'paragraph' || node.type === 'table' || node.type === 'tableRow' || node.type === 'tableCell'
}

/** The kind of a paragraph by what stands for its style. */
function kindOf(style: string): RichKind {
  const level = Number(style.slice(1))
  if (/^h[1-6]$/.test(style)) return { type: 'heading', level }
  return /^i[0-8]$/.test(style) ? { type: 'point', level, isNew: true } : { type: 'text' }
}

function runOf(isBold: boolean, isItalic: boolean, children: PhrasingContent[]): PhrasingContent[] {
  if (isBold) return [{ type: 'strong', children }]
  return isItalic ? [{ type: 'emphasis', children }] : children
}

/** A line that is set aside is no label for what follows. */
function withoutBold(node: PhrasingContent): PhrasingContent[] {
  return node.type === 'strong' ? node.children : [node]
}
