import type { Facts } from '../rich/rich-units.ts'
import { attribute, isElement, type PageElement, type PageNode, type PageTree, textWithin } from './page-tree.ts'

/** Names of the facts, and what pages call them in `<meta>`, the best first. */
const metaNames: readonly (readonly [fact: string, names: readonly string[]])[] = [
  ['forfatter', ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'byl']],
  [
    'dato',
    [
      'date',
      'article:published_time',
      'dc.date',
      'dcterms.date',
      'dc.date.issued',
      'dcterms.issued',
      'dcterms.created',
      'datepublished',
      'pubdate',
      'publish-date',
      'last-modified',
    ],
  ],
]

/** What the head of a page tells: `tittel`, `forfatter`, `dato`; only those that are there. */
export function pageFacts(page: PageTree): Facts {
  const head = childNamed(childNamed(page, 'html'), 'head')
  const parts = head?.childNodes.filter(isElement) ?? []
  const title = parts.find(({ tagName }) => tagName === 'title')
  const metas = new Map<string, string>()
  for (const part of parts.filter(({ tagName }) => tagName === 'meta')) {
    const name = (
      attribute(part, 'name') ??
      attribute(part, 'property') ??
      attribute(part, 'itemprop') ??
      ''
    ).toLowerCase()
    const content = onOneLine(attribute(part, 'content') ?? '')
    if (content !== '' && !metas.has(name)) metas.set(name, content)
  }
  const facts: [string, string | undefined][] = [['tittel', title && onOneLine(textWithin(title))]]
  for (const [fact, names] of metaNames) facts.push([fact, names.map((name) => metas.get(name)).find(Boolean)])
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== '')
}

function childNamed(parent: { readonly childNodes: readonly PageNode[] } | undefined, name: string) {
  return parent?.childNodes.find((node): node is PageElement => isElement(node) && node.tagName === name)
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
