import type { Heading, Paragraph, PhrasingContent } from 'mdast'
import { markdownText } from '../markdown/markdown-text.ts'
import type { Flow } from './flow.ts'
import { holdsSomething } from './rich-cells.ts'

/** What a paragraph of a text document is. */
export type RichKind =
  | { readonly type: 'text' }
  | { readonly type: 'heading'; readonly level: number }
  /** A point of a list: how far it lies within others, from 0, and whether it begins here or goes on. */
  | { readonly type: 'point'; readonly level: number; readonly isNew: boolean }

/** UTF-16 units of the longest heading. What is longer is text that somebody gave a heading's looks. */
const longestHeading = 300

/**
 * Adds a paragraph of a text document to a flow. One in which nothing stands is left out: in a text document that is
 * space between two others.
 * @returns the node that was added, if any
 */
export function addParagraph(flow: Flow, kind: RichKind, children: PhrasingContent[]): Paragraph | Heading | undefined {
  const paragraph: Paragraph = { type: 'paragraph', children }
  if (!holdsSomething(paragraph)) return undefined
  if (kind.type === 'heading' && markdownText(paragraph).text.length <= longestHeading) {
    const heading: Heading = { type: 'heading', depth: depthOf(kind.level), children }
    flow.add(heading)
    return heading
  }
  if (kind.type === 'point') flow.addPoint(kind.level, paragraph, kind.isNew)
  else flow.add(paragraph)
  return paragraph
}

const depths = [1, 2, 3, 4, 5, 6] as const

function depthOf(level: number): Heading['depth'] {
  return depths[level - 1] ?? 6
}
