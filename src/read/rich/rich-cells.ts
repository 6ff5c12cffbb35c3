import type { Nodes, Paragraph, PhrasingContent, RootContent, TableCell } from 'mdast'

/** Whether anything is to be read in a node: words or a picture. */
export function holdsSomething(node: Nodes): boolean {
  if ('children' in node) return node.children.some(holdsSomething)
  return node.type === 'image' || ('value' in node && node.value.trim() !== '')
}

const inlineTypes: ReadonlySet<string> = new Set<PhrasingContent['type']>([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'html',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'strong',
  'text',
])

/**
 * Gives what stands in a cell as blocks; words without a block of their own are a paragraph. By the types of the syntax
 * tree a cell holds words only; one that comes from a web page or a text document holds whatever a page holds.
 */
export function blocksOfCell(cell: TableCell): RootContent[] {
  const blocks: RootContent[] = []
  let loose: Paragraph | undefined
  for (const child of cell.children) {
    if (!inlineTypes.has(child.type)) {
      loose = undefined
      blocks.push(child)
    } else if (loose === undefined) {
      loose = { type: 'paragraph', children: [child] }
      blocks.push(loose)
    } else loose.children.push(child)
  }
  return blocks.filter(holdsSomething)
}

/** Whether a cell holds more than one paragraph. */
export function holdsBlocks(cell: TableCell): boolean {
  const blocks = blocksOfCell(cell)
  return blocks.length > 1 || blocks.some((block) => block.type !== 'paragraph')
}
