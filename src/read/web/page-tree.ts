import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5'
import { PageFlaw } from './page-flaw.ts'

/** An element of a page. */
export type PageElement = DefaultTreeAdapterTypes.Element

/** An element, a text or a comment. */
export type PageNode = DefaultTreeAdapterTypes.ChildNode

/** A whole page. */
export type PageTree = DefaultTreeAdapterTypes.Document

/** Elements within each other. Browsers stop at 512; what is deeper was not written by a person or a sane program. */
export const deepestElement = 1000

/** Elements in one page. Unclosed marks can make many of few bytes, since each paragraph has them anew. */
const mostElements = 1_000_000

/**
 * Reads HTML as browsers do, whatever is wrong with it. Nothing is loaded or run.
 * @throws {PageFlaw} too-deep at more than 1000 elements within each other, too-large at more than a million elements
 */
export function parsePage(html: string): PageTree {
  return parse(html, { treeAdapter: boundedAdapter() })
}

/** The parser's own tree, as long as it stays within bounds: the parser looks through all open elements at most tags. */
function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let open = 0
  let elements = 0
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      elements++
      if (elements > mostElements) throw new PageFlaw('too-large')
      return defaultTreeAdapter.createElement(tagName, namespace, attributes)
    },
    onItemPush() {
      open++
      if (open > deepestElement) throw new PageFlaw('too-deep')
    },
    onItemPop() {
      open--
    },
  }
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node
}

/** Value of an attribute; undefined when it is not there, empty when it has none. */
export function attribute(element: PageElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

/** What is written in an element and all within it, as it stands in the source. */
export function textWithin(element: PageElement): string {
  return element.childNodes
    .map((node) => (isElement(node) ? textWithin(node) : 'value' in node ? node.value : ''))
    .join('')
}
