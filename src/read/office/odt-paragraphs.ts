import type { BlockContent, PhrasingContent } from 'mdast'
import type { RichKind } from '../rich/rich-paragraph.ts'
import type { OdfLook } from './odf-styles.ts'

/** A paragraph that is being read. */
export interface OdtParagraph {
  readonly kind: RichKind
  /** What stands below it: text boxes that are anchored in it. */
  readonly below: BlockContent[]
  /** Adds text as it stands in the file, where white space of any length is one space. */
  readonly text: (text: string) => void
  readonly add: (node: PhrasingContent) => void
  /** Begins a stretch of text with a look of its own. */
  readonly openSpan: (look: OdfLook) => void
  readonly closeSpan: () => void
  /** What stands in it, once all of it is read. */
  readonly finish: () => PhrasingContent[]
}

/** A stretch of text that is open. */
interface Span {
  readonly look: OdfLook
  readonly children: PhrasingContent[]
}

/**
 * Begins a paragraph. Hidden text in it is left out.
 * @param look - of all of it
 * @param isPlain - whether bold counts for nothing
 */
export function createOdtParagraph(kind: RichKind, look: OdfLook, isPlain: boolean): OdtParagraph {
  const first: Span = { look: { ...look, isBold: false }, children: [] }
  const spans: Span[] = [first]
  /** Whether white space says nothing, since there is some already. */
  let isSpaced = true

  function add(node: PhrasingContent): void {
    isSpaced = false
    if (spans.some((span) => span.look.isHidden)) return
    const children = spans.at(-1)?.children
    const last = children?.at(-1)
    if (last?.type === 'text' && node.type === 'text') last.value += node.value
    else children?.push(node)
  }

  function closeSpan(): void {
    if (spans.length === 1) return
    const { look: closed, children } = spans.pop() ?? first
    if (closed.isBold && !isPlain && children.length > 0) spans.at(-1)?.children.push({ type: 'strong', children })
    else for (const child of children) spans.at(-1)?.children.push(child)
  }

  return {
    kind,
    below: [],
    add,
    text(text) {
      const words = text.replace(/[ \t\r\n]+/g, ' ')
      const value = isSpaced && words.startsWith(' ') ? words.slice(1) : words
      if (value === '') return
      add({ type: 'text', value })
      isSpaced = value.endsWith(' ')
    },
    openSpan: (span) => spans.push({ look: span, children: [] }),
    closeSpan,
    finish() {
      while (spans.length > 1) closeSpan()
      if (!look.isBold || isPlain || first.children.length === 0) return first.children
      return [{ type: 'strong', children: first.children }]
    },
  }
}
