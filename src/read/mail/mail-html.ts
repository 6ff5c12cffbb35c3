import type { Nodes, Paragraph } from 'mdast'
import type { SetAsideReason } from '../../types/input.ts'
import type { Unit } from '../../types/unit.ts'
import { markdownText } from '../markdown/markdown-text.ts'
import { type Facts, richUnits } from '../rich/rich-units.ts'
import { type HtmlTree, pageToMdast } from '../web/html-tree.ts'
import { attribute, type PageElement, parsePage } from '../web/page-tree.ts'
import { type LineRole, readMailLines } from './mail-lines.ts'
import { originalFacts } from './original-facts.ts'
import type { MailLine } from './thread-start.ts'

/** Parts of a mail in HTML: one that is quoted, one from which on all is quoted, and a signature. */
type Part = 'quote' | 'rest' | 'signature'

/** Finds the parts by the names that mail programs give them. */
function partOf(element: PageElement): Part | undefined {
  const id = attribute(element, 'id') ?? ''
  const names = ` ${attribute(element, 'class') ?? ''} `
  if (/^(?:x_)*divRplyFwdMsg$/.test(id)) return 'rest'
  if (element.tagName === 'blockquote' && attribute(element, 'type')?.toLowerCase() === 'cite') return 'quote'
  if (/\s(?:x_)*(?:gmail_quote|yahoo_quoted|protonmail_quote|zmail_extra)\s/.test(names)) return 'quote'
  if (/^(?:x_)*(?:Signature|ms-outlook-mobile-signature)$/.test(id)) return 'signature'
  return /\s(?:x_)*(?:gmail_signature|moz-signature|protonmail_signature_block)\s/.test(names) ? 'signature' : undefined
}

/** A block whose words stand in lines: a paragraph, a heading, a row of a table. */
interface Leaf {
  readonly node: Nodes
  /** Where it stands: `siblings[index]`. */
  readonly parent: Nodes | undefined
  readonly siblings: Nodes[]
  readonly index: number
  readonly lines: readonly string[]
  readonly isQuoted: boolean
  readonly isSignature: boolean
}

/**
 * Gives the units of a mail in HTML, as those of its plain text are given; places are `paragraph:N`.
 * @param isPassingOn - whether the subject says that it passes on another mail
 * @throws {RangeError} as `parsePage` does
 */
export function mailHtmlUnits(html: string, facts: Facts, isPassingOn: boolean): readonly Unit[] {
  const page = parsePage(html)
  const asAnswer = read(pageToMdast(page, partOf), facts, isPassingOn)
  // Where all is quoted, nothing was answered: the mail passes on another one.
  const { root, setAside, factsFrom } =
    asAnswer.isSaying || isPassingOn || !asAnswer.isQuoting ? asAnswer : read(pageToMdast(page, partOf), facts, true)
  return richUnits(root, { facts, factsFrom, letter: 'any', setAside })
}

function read({ root, marks }: HtmlTree<Part>, facts: Facts, isPassingOn: boolean) {
  const leaves = leavesOf(root, marks, isPassingOn)
  // A blank line ends each block.
  const lines = leaves.flatMap(({ lines: own, isQuoted }): MailLine[] => [
    ...own.map((text) => ({ text: text.trim(), isQuoted })),
    { text: '', isQuoted: false },
  ])
  const { roles, passedOn } = readMailLines(lines, isPassingOn)
  const factsFrom = new Map<Nodes, Facts>()
  let next = 0
  const setAside = new Map<Nodes, SetAsideReason>()
  let at = 0
  let isSaying = false
  for (const leaf of leaves) {
    const own = roles.slice(at, at + leaf.lines.length)
    const start = at
    at += leaf.lines.length + 1
    const role = own[0] ?? (leaf.isSignature ? 'sign-off' : undefined)
    const cut = own.findIndex((one) => one !== own[0])
    if (role !== undefined) setAsideAll(leaf.node, role, setAside)
    if (role !== undefined && leaf.parent?.type === 'listItem') setAside.set(leaf.parent, role)
    const [first, rest] = (cut > 0 ? cutParagraph(leaf, cut, own[cut], setAside) : undefined) ?? [leaf.node, leaf.node]
    for (let head = passedOn[next]; head !== undefined && head.from < at; head = passedOn[++next]) {
      const original = originalFacts(lines.slice(head.from, head.to), facts)
      if (original !== undefined) factsFrom.set(head.from - start < cut ? first : rest, original)
    }
    isSaying ||= own.some(
      (one, index) => one === undefined && role === undefined && /\p{L}/u.test(leaf.lines[index] ?? ''),
    )
  }
  return { root, setAside, factsFrom, isSaying, isQuoting: roles.includes('quoted-reply') }
}

function leavesOf(root: Nodes, marks: ReadonlyMap<Nodes, Part>, isPassingOn: boolean): Leaf[] {
  const leaves: Leaf[] = []
  /** What a mail that passes on another one quotes first is that one. */
  const quotesThatCount = isPassingOn ? 2 : 1
  let rests = 0
  const walk = (parent: Nodes, quotes: number, isSigned: boolean): void => {
    const siblings: Nodes[] = 'children' in parent ? parent.children : []
    for (const [index, node] of siblings.entries()) {
      const mark = marks.get(node)
      if (mark === 'rest') rests++
      const depth = mark === 'quote' ? quotes + 1 : quotes
      const isSignature = isSigned || mark === 'signature'
      const isQuoted = depth >= quotesThatCount || rests >= quotesThatCount
      if (leafTypes.has(node.type)) {
        leaves.push({ node, parent, siblings, index, lines: linesOf(node), isQuoted, isSignature })
      } else walk(node, depth, isSignature)
    }
  }
  walk(root, 0, false)
  return leaves
}

const leafTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableRow', 'code', 'thematicBreak'])

function linesOf(node: Nodes): string[] {
  if (node.type === 'tableRow') return node.children.flatMap((cell) => markdownText(cell).text.split('\n'))
  return node.type === 'code' ? node.value.split('\n') : markdownText(node).text.split('\n')
}

function setAsideAll(node: Nodes, reason: SetAsideReason, setAside: Map<Nodes, SetAsideReason>): void {
  setAside.set(node, reason)
  if ('children' in node) for (const child of node.children) setAsideAll(child, reason, setAside)
}

/** Makes two paragraphs of one whose later lines are something else than its first; undefined where it is no paragraph. */
function cutParagraph(
  leaf: Leaf,
  cut: number,
  role: LineRole,
  setAside: Map<Nodes, SetAsideReason>,
): readonly [first: Paragraph, rest: Paragraph] | undefined {
  const { node, siblings, index } = leaf
  if (node.type !== 'paragraph') return undefined
  let seen = 0
  const at = node.children.findIndex((child) => child.type === 'break' && ++seen === cut)
  if (at < 0) return undefined
  const rest: Paragraph = { type: 'paragraph', children: node.children.slice(at + 1) }
  const first: Paragraph = { type: 'paragraph', children: node.children.slice(0, at) }
  const own = setAside.get(node)
  if (own !== undefined) setAsideAll(first, own, setAside)
  if (role !== undefined) setAsideAll(rest, role, setAside)
  // A quote is a place for several blocks where one stood.
  siblings[index] = { type: 'blockquote', children: [first, rest] }
  return [first, rest]
}
