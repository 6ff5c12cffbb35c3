import type { Nodes } from 'mdast'

/** What a piece of Markdown says, and of what kind it is. */
export interface MarkdownText {
  /** Words without marks; soft line breaks are spaces, hard ones `\n`. */
  readonly text: string
  /** Why it is no text, if it holds nothing but images or HTML or nothing at all. */
  readonly nothing: 'image' | 'html' | 'empty' | undefined
}

/**
 * Takes the words out of inline Markdown: link text and code yes; link targets, image descriptions, footnote marks,
 * HTML tags, emphasis marks no.
 * @param node - a paragraph, a table cell, or anything with inline content
 */
export function markdownText(node: Nodes): MarkdownText {
  const seen = { image: false, html: false }
  const text = collect(node, seen).trim()
  if (text !== '') return { text, nothing: undefined }
  return { text: '', nothing: seen.image ? 'image' : seen.html ? 'html' : 'empty' }
}

function collect(node: Nodes, seen: { image: boolean; html: boolean }): string {
  if (node.type === 'text') return onOneLine(node.value)
  if (node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  if (node.type === 'image' || node.type === 'imageReference') {
    seen.image = true
    return ''
  }
  if (node.type === 'html') {
    seen.html = true
    return /^<br\s*\/?>$/i.test(node.value) ? '\n' : ''
  }
  if (node.type === 'footnoteReference' || !('children' in node)) return ''
  return node.children.map((child) => collect(child, seen)).join('')
}

/** Soft line breaks are spaces; white space beside them is none. */
function onOneLine(text: string): string {
  const lines = text.split(/\r\n|\n|\r/)
  const last = lines.length - 1
  if (last === 0) return text
  return lines.map((line, at) => (at === 0 ? line.trimEnd() : at === last ? line.trimStart() : line.trim())).join(' ')
}

/** Whether all words of a paragraph stand in bold. */
export function isAllBold(node: Nodes): boolean {
  return isAll(node, (child) => child.type === 'strong')
}

/** Whether all words of a paragraph stand in bold or are emphasised. */
export function isAllEmphasised(node: Nodes): boolean {
  return isAll(node, (child) => child.type === 'strong' || child.type === 'emphasis')
}

function isAll(node: Nodes, has: (child: Nodes) => boolean): boolean {
  if (!('children' in node)) return false
  const rest = node.children.filter((child) => !has(child))
  return rest.length < node.children.length && rest.every((child) => /^[\s:]*$/.test(markdownText(child).text))
}
