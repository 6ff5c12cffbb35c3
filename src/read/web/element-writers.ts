import type { Heading } from 'mdast'
import { isElement, type PageElement, textWithin } from './page-tree.ts'
import type { PageWriter } from './page-writer.ts'

/** Writes an element; `work` writes what is in it. */
export type WriteElement = (out: PageWriter, work: () => void, element: PageElement) => void

const heading =
  (depth: Heading['depth']): WriteElement =>
  (out, work) =>
    out.title(depth, work)

const block: WriteElement = (out, work) => out.block(work)
const list: WriteElement = (out, work) => out.within({ type: 'list', children: [] }, work)
const quote: WriteElement = (out, work) => out.within({ type: 'blockquote', children: [] }, work)
const label: WriteElement = (out, work) => out.title('label', work)

/** Text as it was typed; what is marked as code is code. */
const typed: WriteElement = (out, work, element) => {
  const seen = element.childNodes.filter((node) => isElement(node) || ('value' in node && node.value.trim() !== ''))
  const isCode = seen.length > 0 && seen.every((node) => isElement(node) && codeNames.has(node.tagName))
  if (isCode) out.add({ type: 'code', value: textWithin(element) })
  else out.typed(work)
}

const codeNames: ReadonlySet<string> = new Set(['code', 'samp', 'kbd'])

const blockNames =
  'address article aside body center dd details dialog div figcaption figure footer header hgroup html legend main nav ' +
  'noframes p search section summary'

/**
 * How elements are written that are more than a run of words. A group whose parts have names of their own (a list of
 * definitions, a form) holds what it names, so that the names end with it.
 */
const writers: ReadonlyMap<string, WriteElement> = new Map([
  ...blockNames.split(' ').map((name) => [name, block] as const),
  ...([1, 2, 3, 4, 5, 6] as const).map((depth) => [`h${depth}`, heading(depth)] as const),
  ...['ul', 'ol', 'menu', 'dir'].map((name) => [name, list] as const),
  ...['blockquote', 'dl', 'details', 'fieldset', 'form'].map((name) => [name, quote] as const),
  ...['dt', 'summary', 'legend', 'caption'].map((name) => [name, label] as const),
  ...['pre', 'listing', 'xmp', 'plaintext'].map((name) => [name, typed] as const),
  ['li', (out, work) => out.within({ type: 'listItem', children: [] }, work)],
  ['hr', (out) => out.add({ type: 'thematicBreak' })],
  ['br', (out) => out.lineBreak()],
  ['img', (out) => out.image()],
  ['svg', (out) => out.image()],
])

/** How an element is written; one that is not known is part of the words around it. */
export function writerOf({ tagName }: PageElement): WriteElement {
  return writers.get(tagName) ?? ((_out, work) => work())
}
