import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** An element of a parsed page. */
export type PageElement = DefaultTreeAdapterTypes.Element

/** A parsed page. */
export interface ParsedPage {
  /** Codes of parse errors; none on a page of ours. */
  readonly errors: readonly string[]
  /** In document order. */
  readonly elements: readonly PageElement[]
  /** Elements of a name. */
  named(...names: string[]): PageElement[]
}

/** An attribute's value. */
export function attribute(element: PageElement, name: string): string | undefined {
  return element.attrs.find((given) => given.name === name)?.value
}

/** All text inside, in order, that of scripts and styles aside. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value
  if (!('childNodes' in node) || node.nodeName === 'script' || node.nodeName === 'style') return ''
  return node.childNodes.map(textOf).join('')
}

/** The text of the only child, that of a script or a style. */
export function rawTextOf(element: PageElement | undefined): string {
  const [first] = element?.childNodes ?? []
  return first !== undefined && 'value' in first ? first.value : ''
}

/** Parses a whole page as browsers do. */
export function parsePage(markup: string): ParsedPage {
  const errors: string[] = []
  const elements: PageElement[] = []
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) elements.push(node)
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parse(markup, { onParseError: ({ code }) => errors.push(code) }))
  return { errors, elements, named: (...names) => elements.filter(({ tagName }) => names.includes(tagName)) }
}
