import type { Html, Nodes } from 'mdast'
import type { SetAsideReason } from '../../types/input.ts'
import { longestNote, mostNotes } from '../../types/note.ts'
import type { BlockUnit, NoteUnit } from '../../types/unit.ts'

/** With what a comment for hovedgrep begins. */
const prefix = 'hovedgrep-'

/** What is no block of its own to whoever writes a note above it. */
const passedOver: ReadonlySet<SetAsideReason> = new Set([
  'heading',
  'group-label',
  'ruler',
  'html',
  'image',
  'code',
  'front-matter',
  'table-header',
])

/** Gathers the comments for hovedgrep while the pieces of a Markdown text are read. */
export interface NoteFinder {
  /**
   * Looks at a piece.
   * @param root - its syntax tree
   * @param offset - what to add to a line of the tree for the line of the file
   * @param blocks - what was read from the piece
   */
  readonly look: (root: Nodes, offset: number, blocks: readonly BlockUnit[]) => void
  /** The notes, at most one more than are followed, in the order of the file; to be asked for when all pieces have been looked at. */
  readonly notes: () => readonly NoteUnit[]
}

/** Whether a text can hold a note at all; most cannot. */
export function mayHoldNotes(text: string): boolean {
  return text.includes('<!--') && text.includes(prefix)
}

interface FoundNote {
  /** Line where it begins to hold. */
  readonly line: number
  readonly text: string
}

/** Makes the finder of one text. */
export function createNoteFinder(): NoteFinder {
  const found: FoundNote[] = []
  /** Lines where blocks begin, ascending. */
  const lines: number[] = []

  function look(root: Nodes, offset: number, blocks: readonly BlockUnit[]): void {
    const own = blocks.filter(({ setAside }) => setAside === undefined || !passedOver.has(setAside)).map(lineOf)
    for (const line of own) if (line > (lines.at(-1) ?? 0)) lines.push(line)
    const all = blocks.map(lineOf)
    visit(root, false, (node, isInline) => {
      const start = (node.position?.start.line ?? 1) + offset
      for (const { text, line } of commentsIn(node.value)) {
        if (!text.startsWith(prefix) || found.length > mostNotes) continue
        // Within a paragraph it belongs to the block that the paragraph is part of, which began before it.
        const within = isInline ? all.findLast((begin) => begin <= start) : undefined
        found.push({ line: within ?? (isInline ? start : start + line), text: text.slice(0, longestNote) })
      }
    })
  }

  return {
    look,
    notes: () => {
      let at = 0
      const inOrder = found.toSorted((a, b) => a.line - b.line)
      return inOrder.map(({ line, text }) => {
        while (at < lines.length && (lines[at] ?? 0) < line) at++
        const next = lines[at]
        return { kind: 'note', place: `line:${line}`, block: next === undefined ? '' : `line:${next}`, text }
      })
    },
  }
}

function lineOf({ place }: BlockUnit): number {
  return Number(/^line:(\d{1,9})/.exec(place)?.[1] ?? 0)
}

/** Calls for each piece of HTML in a tree, and tells whether it stands within a line. A loop: trees may be deep. */
function visit(root: Nodes, isInline: boolean, see: (node: Html, isInline: boolean) => void): void {
  const waiting: { readonly node: Nodes; readonly isInline: boolean }[] = [{ node: root, isInline }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next
    if (node.type === 'html') see(node, next.isInline)
    if (!('children' in node)) continue
    const isWithin = next.isInline || holdsWords(node)
    for (const child of node.children.toReversed()) waiting.push({ node: child, isInline: isWithin })
  }
}

function holdsWords({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell'
}

/** The comments in a piece of HTML, trimmed, with how many lines below its beginning each begins. */
function* commentsIn(html: string): Generator<FoundNote> {
  let line = 0
  let counted = 0
  for (let from = html.indexOf('<!--'); from >= 0; ) {
    const end = html.indexOf('-->', from + 4)
    if (end < 0) return
    for (let at = html.indexOf('\n', counted); at >= 0 && at < from; at = html.indexOf('\n', at + 1)) line++
    counted = from
    yield { text: html.slice(from + 4, end).trim(), line }
    from = html.indexOf('<!--', end + 3)
  }
}
