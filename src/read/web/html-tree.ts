import type { Blockquote, Nodes, Root } from 'mdast'
import { writerOf } from './element-writers.ts'
import { choiceOf, fieldValues, isField } from './form-fields.ts'
import { writeTable } from './html-table.ts'
import { PageFlaw } from './page-flaw.ts'
import { isBold, isEmphasised, isNoteMark, isUnseen } from './page-style.ts'
import { surveyPage } from './page-survey.ts'
import {
  attribute,
  deepestElement,
  isElement,
  type PageElement,
  type PageNode,
  type PageTree,
  parsePage,
} from './page-tree.ts'
import { createPageWriter } from './page-writer.ts'

/** Where an element stands, for {@link MarkOf}. */
export interface ElementPlace {
  /** Whether it is within the article or the main part of the page. */
  readonly isContent: boolean
  /** Whether it is the label of a box that was not ticked. */
  readonly isUnticked: boolean
}

/** Names a part of the page that is to be told apart; undefined for what is text like any other. */
export type MarkOf<Mark extends string> = (element: PageElement, place: ElementPlace) => Mark | undefined

/** A page as the syntax tree of Markdown. */
export interface HtmlTree<Mark extends string> {
  readonly root: Root
  /** Nodes that hold the parts that were told apart, with their names. Headings in them end with them. */
  readonly marks: ReadonlyMap<Nodes, Mark>
  /** Whether something is filled in or chosen on the page. */
  readonly isForm: boolean
}

/**
 * Turns HTML into the syntax tree of Markdown, so that headings, lists, tables and quotes are read as they are there.
 * Scripts, styles, hidden parts and everything else that a reader does not see are left out; nothing is loaded or run.
 * Cells of tables hold blocks, as those of pages do.
 * @param html - a page or a fragment
 * @throws {RangeError} a {@link PageFlaw} when it is nested too deeply, or has too many elements
 */
export function htmlToMdast(html: string): Nodes {
  return pageToMdast<never>(parsePage(html), () => undefined).root
}

/**
 * Turns a page into the syntax tree of Markdown, as {@link htmlToMdast} does, and tells its parts apart.
 * @throws {PageFlaw} when it is nested too deeply
 */
export function pageToMdast<Mark extends string>(page: PageTree, markOf: MarkOf<Mark>): HtmlTree<Mark> {
  const marks = new Map<Nodes, Mark>()
  const out = createPageWriter()
  const { choices, frames, isForm } = surveyPage(page)
  /** Labels of fields, to which the values are added. */
  const labels = new Map<Nodes, Blockquote>()
  let depth = 0

  function walkAll(nodes: readonly PageNode[], isContent: boolean): void {
    depth++
    // Mended marks can leave the tree deeper than elements were open.
    if (depth > deepestElement) throw new PageFlaw('too-deep')
    for (const node of nodes) {
      if (isElement(node)) walk(node, isContent)
      else if (node.nodeName === '#text' && 'value' in node) out.text(node.value)
    }
    depth--
  }

  function walk(element: PageElement, isAround: boolean): void {
    if (isUnseen(element)) return
    const choice = element.tagName === 'label' ? choiceOf(element, choices) : undefined
    const mark = markOf(element, { isContent: isAround, isUnticked: choice === false })
    const isContent = isAround || isMainPart(element)
    const isLabel = element.tagName === 'label' && choice === undefined
    if (mark === undefined) {
      write(element, isContent, isLabel)
      return
    }
    const part: Blockquote = { type: 'blockquote', children: [] }
    marks.set(part, mark)
    out.within(part, () => write(element, isContent, isLabel))
  }

  function write(element: PageElement, isContent: boolean, isLabel: boolean): void {
    if (isNoteMark(element)) return
    let work = () => walkAll(element.childNodes, isContent)
    for (const [name, isSo] of [
      ['isStrong', isBold(element)],
      ['isEmphasised', isEmphasised(element)],
    ] as const) {
      const inner = work
      if (isSo) work = () => out.styled(name, inner)
    }
    if (element.tagName === 'table') writeTable(element, frames.has(element), out, (cell) => walk(cell, isContent))
    else if (isField(element)) for (const value of fieldValues(element)) writeValue(value)
    else if (isLabel) writeLabel(work)
    else writerOf(element)(out, work, element)
  }

  /** A label names the value of its field, and nothing that comes after. */
  function writeLabel(work: () => void): void {
    const group: Blockquote = { type: 'blockquote', children: [] }
    labels.set(group, group)
    out.within(group, () => out.title('label', work))
  }

  function writeValue(value: string): void {
    const last = out.last()
    const group = last === undefined ? undefined : labels.get(last)
    if (group === undefined) out.value(value)
    else out.into(group, () => out.value(value))
  }

  walkAll(page.childNodes, false)
  return { root: out.root, marks, isForm }
}

function isMainPart(element: PageElement): boolean {
  if (element.tagName === 'main' || element.tagName === 'article') return true
  return /^(?:main|article)$/i.test(attribute(element, 'role') ?? '')
}
