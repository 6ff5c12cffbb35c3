import type { BlockContent, List, ListItem, Paragraph } from 'mdast'

/** What is built of the blocks of a document, a cell or a footnote, as they come. */
export interface Flow {
  /** Adds a heading, a paragraph or a table. It ends the lists before it. */
  readonly add: (node: BlockContent) => void
  /**
   * Adds a paragraph of a list.
   * @param level - how far the list lies within others, from 0
   * @param isNew - whether a point begins with it; else it goes on with the last one
   */
  readonly addPoint: (level: number, paragraph: Paragraph, isNew: boolean) => void
  /** Adds what belongs to the last block and stands below it, such as its footnotes; after a list, not within it. */
  readonly addBelow: (nodes: readonly BlockContent[]) => void
  readonly finish: () => BlockContent[]
}

/** A list that is still open. */
interface OpenList {
  readonly level: number
  readonly list: List
}

/** Makes an empty flow. Word knows paragraphs with levels and no lists; this nests them. */
export function createFlow(): Flow {
  const nodes: BlockContent[] = []
  const open: OpenList[] = []

  /** The list of a level. One that begins two levels further in is nested once: there is nothing between. */
  function listAt(level: number): List {
    while ((open.at(-1)?.level ?? -1) > level) open.pop()
    const last = open.at(-1)
    if (last?.level === level) return last.list
    const list: List = { type: 'list', children: [] }
    const parent = last?.list.children.at(-1)
    if (parent === undefined) nodes.push(list)
    else parent.children.push(list)
    open.push({ level, list })
    return list
  }

  return {
    add(node) {
      open.length = 0
      nodes.push(node)
    },
    addPoint(level, paragraph, isNew) {
      const { children } = listAt(level)
      const last = children.at(-1)
      if (isNew || last === undefined) children.push(pointOf(paragraph))
      else last.children.push(paragraph)
    },
    addBelow(more) {
      // A list that is open stands there already, and goes on above them.
      for (const node of more) nodes.push(node)
    },
    finish: () => nodes,
  }
}

function pointOf(paragraph: Paragraph): ListItem {
  return { type: 'listItem', children: [paragraph] }
}
