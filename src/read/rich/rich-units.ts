import type { Nodes, Root } from 'mdast'
import type { SetAsideReason } from '../../types/input.ts'
import type { BlockUnit, DocumentUnit, Unit } from '../../types/unit.ts'
import { emptySource } from '../lost-source.ts'
import { markdownBlocks } from '../markdown/markdown-blocks.ts'
import { setLetterAside } from '../text/letter-blocks.ts'
import { richTableBlocks } from './rich-tables.ts'
import { softenBold } from './soften-bold.ts'

/** What is known of a document besides its text, by Norwegian names such as `tittel`, `dato`, `avsender`. */
export type Facts = DocumentUnit['meta']

/** A text document as a syntax tree. */
export interface RichTree {
  readonly root: Root
  /** Paragraphs that are no input whatever they say, such as the lines at the top of every page. */
  readonly setAside: ReadonlyMap<Nodes, SetAsideReason>
}

/** Settings of {@link richUnits}. */
export interface RichOptions {
  readonly facts?: Facts
  /** Facts that hold in their stead from a node on, as where a mail passes on another. */
  readonly factsFrom?: ReadonlyMap<Nodes, Facts>
  /** What the program that wrote the file noted of it. What the head of a letter says goes before it. */
  readonly properties?: Facts
  /**
   * Whether the text may be a letter, whose head and end are then set aside: a whole one, with both, as among the many
   * things that a web page may be; or any, as a text document or a mail often has but one of them.
   */
  readonly letter: 'none' | 'whole' | 'any'
  /** As {@link RichTree} has them. */
  readonly setAside?: ReadonlyMap<Nodes, SetAsideReason>
}

/**
 * Gives the units of a document that has structure but no lines (a web page, a text document, a mail in HTML), from its
 * syntax tree. Places are `paragraph:N`, counted over everything that stands by itself: headings, paragraphs, points of
 * lists, rows of tables and what stands in their cells.
 * @param root - bold is taken off its sentences in place
 */
export function richUnits(
  root: Nodes,
  { facts = [], factsFrom = new Map(), properties = [], letter, setAside = new Map() }: RichOptions,
): readonly Unit[] {
  const numbers = new Map<Nodes, number>()
  const placeOf = (node: Nodes): string => {
    const number = numbers.get(node) ?? numbers.size + 1
    numbers.set(node, number)
    return `paragraph:${number}`
  }
  softenBold(root)
  const read = markdownBlocks(root, placeOf, richTableBlocks)
  if (read.length === 0) return emptySource
  const found = withReasons(read, new Map([...setAside].map(([node, reason]) => [placeOf(node), reason])))
  const { blocks, facts: written } =
    letter === 'none' ? { blocks: found, facts: [] } : setLetterAside(found, letter === 'whole')
  const later = new Map([...factsFrom].map(([node, from]) => [placeOf(node), from]))
  const body = blocks.flatMap((block): Unit[] => {
    const from = later.get(block.place)
    later.delete(block.place)
    return from === undefined ? [block] : [...documentUnit(from, written, properties), block]
  })
  return [...documentUnit(facts, written, properties), ...body]
}

/** Tells the facts of a document, from the surest source to the least sure; nothing where there are none. */
export function documentUnit(...sources: readonly Facts[]): DocumentUnit[] {
  const meta: Facts[number][] = []
  for (const facts of sources) {
    const known = new Set(meta.map(([name]) => name))
    meta.push(...facts.filter(([name]) => !known.has(name)))
  }
  return meta.length > 0 ? [{ kind: 'document', meta }] : []
}

function withReasons(blocks: readonly BlockUnit[], reasons: ReadonlyMap<string, SetAsideReason>): readonly BlockUnit[] {
  if (reasons.size === 0) return blocks
  return blocks.map((block) => ({ ...block, setAside: reasons.get(block.place) ?? block.setAside }))
}
