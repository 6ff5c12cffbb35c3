import type { Nodes, Paragraph } from 'mdast'
import { isAllBold, markdownText } from '../markdown/markdown-text.ts'
import { countWords } from '../markdown/table-blocks.ts'

/** Words that a label in bold has at most. */
const labelWords = 12

/** Words from which on a full stop makes a sentence of a label. */
const sentenceWords = 5

/**
 * Takes the bold off paragraphs that are sentences or long. In Markdown, a paragraph all in bold is a label for what
 * follows; outside of it, people write whole paragraphs in bold because they mean them, and those are no labels.
 * @param root - changed in place
 */
export function softenBold(root: Nodes): void {
  if (root.type === 'paragraph') {
    if (isAllBold(root) && isSaying(root)) {
      root.children = root.children.flatMap((child) => (child.type === 'strong' ? child.children : [child]))
    }
  } else if ('children' in root) for (const child of root.children) softenBold(child)
}

function isSaying(paragraph: Paragraph): boolean {
  const { text } = markdownText(paragraph)
  const words = countWords(text)
  return words > labelWords || (words >= sentenceWords && /[.!]$/.test(text))
}
