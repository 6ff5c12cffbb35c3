import type { BlockContent, Nodes } from 'mdast'
import type { SetAsideReason } from '../../types/input.ts'
import { createFlow, type Flow } from '../rich/flow.ts'
import { addParagraph, type RichKind } from '../rich/rich-paragraph.ts'
import type { OdfLook } from './odf-styles.ts'
import { createOdtParagraph, type OdtParagraph } from './odt-paragraphs.ts'

/** What a stretch of flow belongs to. */
export type FrameKind = 'page' | 'box' | 'cell' | 'note'

/** A stretch of flow: a document, a text box, a cell, a note, a header. */
interface Frame {
  readonly kind: FrameKind
  readonly flow: Flow
  readonly paragraphs: OdtParagraph[]
  /** Lists that are open within each other. */
  lists: number
  isNewPoint: boolean
}

/** Puts paragraphs where they belong: frames lie within paragraphs, and paragraphs within frames. */
export interface OdtFrames {
  readonly open: (kind: FrameKind) => void
  /** @returns what stands in the frame; of a box or a note nothing, since it is where it belongs by then */
  readonly close: () => BlockContent[]
  /** @param kind - found by the lists around it when undefined */
  readonly openParagraph: (kind: RichKind | undefined, look: OdfLook) => void
  /** Begins a paragraph that is no input. */
  readonly openAside: (look: OdfLook) => void
  readonly closeParagraph: () => void
  /** The paragraph that is open, if any. */
  readonly paragraph: () => OdtParagraph | undefined
  /** Adds a table, or a picture that stands by itself. */
  readonly addBlock: (block: BlockContent) => void
  readonly openList: () => void
  readonly closeList: () => void
  readonly openPoint: () => void
  readonly setAside: ReadonlyMap<Nodes, SetAsideReason>
}

/** Makes one without a frame: until one is opened, nothing is text. */
export function createOdtFrames(): OdtFrames {
  const frames: Frame[] = []
  const setAside = new Map<Nodes, SetAsideReason>()
  const asides = new WeakSet<OdtParagraph>()
  /** Notes that were read since the last block. */
  let notes: BlockContent[] = []

  function paragraph(): OdtParagraph | undefined {
    return frames.at(-1)?.paragraphs.at(-1)
  }

  /** Notes stand below the paragraph that refers to them, or below the table that it is in. */
  function addNotes(): void {
    if (frames.some(({ kind }) => kind === 'cell' || kind === 'note')) return
    frames.at(-1)?.flow.addBelow(notes)
    notes = []
  }

  function addBelow(blocks: readonly BlockContent[]): void {
    const anchor = paragraph()
    if (anchor === undefined) frames.at(-1)?.flow.addBelow(blocks)
    else for (const block of blocks) anchor.below.push(block)
  }

  function kindOf({ lists, isNewPoint }: Frame): RichKind {
    return lists > 0 ? { type: 'point', level: lists - 1, isNew: isNewPoint } : { type: 'text' }
  }

  return {
    setAside,
    paragraph,
    open(kind) {
      frames.push({ kind, flow: createFlow(), paragraphs: [], lists: 0, isNewPoint: false })
    },
    close() {
      const frame = frames.pop()
      const blocks = frame?.flow.finish() ?? []
      if (frame?.kind === 'box') addBelow(blocks)
      else if (frame?.kind === 'note') for (const block of blocks) notes.push(block)
      else return blocks
      return []
    },
    openParagraph(kind, look) {
      const frame = frames.at(-1)
      frame?.paragraphs.push(createOdtParagraph(kind ?? kindOf(frame), look, false))
    },
    openAside(look) {
      // Plain, for it is no label for what follows.
      const aside = createOdtParagraph({ type: 'text' }, look, true)
      asides.add(aside)
      frames.at(-1)?.paragraphs.push(aside)
    },
    closeParagraph() {
      const frame = frames.at(-1)
      const closed = frame?.paragraphs.pop()
      if (frame === undefined || closed === undefined) return
      const added = addParagraph(frame.flow, closed.kind, closed.finish())
      if (added !== undefined) frame.isNewPoint = false
      if (added !== undefined && asides.has(closed)) setAside.set(added, 'page-furniture')
      frame.flow.addBelow(closed.below)
      addNotes()
    },
    addBlock(block) {
      frames.at(-1)?.flow.add(block)
      addNotes()
    },
    openList() {
      const frame = frames.at(-1)
      if (frame !== undefined) frame.lists++
    },
    closeList() {
      const frame = frames.at(-1)
      if (frame !== undefined) frame.lists--
    },
    openPoint() {
      const frame = frames.at(-1)
      if (frame !== undefined) frame.isNewPoint = true
    },
  }
}
