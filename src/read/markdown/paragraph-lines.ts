import type { Paragraph, PhrasingContent } from 'mdast'

/** A line of a paragraph. */
export interface ParagraphLine {
  /** Line in the text, as positions count them. */
  readonly line: number
  /** Whether the line before it was ended on purpose. */
  readonly isBroken: boolean
  readonly children: readonly PhrasingContent[]
}

/** Takes a paragraph apart at its line ends; what is marked over several lines stays in the one in which it begins. */
export function paragraphLines(node: Paragraph): ParagraphLine[] {
  let line = node.position?.start.line ?? 1
  const lines: (ParagraphLine & { children: PhrasingContent[] })[] = [{ line, isBroken: false, children: [] }]
  for (const child of node.children) {
    if (child.type === 'break') lines.push({ line: ++line, isBroken: true, children: [] })
    else if (child.type === 'text') {
      child.value.split(/\r\n|\n|\r/).forEach((value, index) => {
        if (index > 0) lines.push({ line: ++line, isBroken: false, children: [] })
        if (value !== '') lines.at(-1)?.children.push({ type: 'text', value })
      })
    } else {
      lines.at(-1)?.children.push(child)
      line += (child.position?.end.line ?? 0) - (child.position?.start.line ?? 0)
    }
  }
  return lines
}

/** Makes a paragraph of lines; it begins where the first of them does. */
export function paragraphOf(lines: readonly ParagraphLine[]): Paragraph {
  const children = lines.flatMap((line, index): PhrasingContent[] => {
    if (index === 0) return [...line.children]
    return [line.isBroken ? { type: 'break' } : { type: 'text', value: '\n' }, ...line.children]
  })
  const start = { line: lines[0]?.line ?? 1, column: 1 }
  return { type: 'paragraph', children, position: { start, end: start } }
}
