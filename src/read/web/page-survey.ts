import { fieldValues, isButton, isChoice, isField, isTicked } from './form-fields.ts'
import { attribute, isElement, type PageElement, type PageNode, type PageTree } from './page-tree.ts'

/** What has to be known of a page before it is read from top to bottom. */
export interface PageSurvey {
  /** Boxes to tick and options to choose, by their id: whether they were. */
  readonly choices: ReadonlyMap<string, boolean>
  /** Tables that lay out a page and hold no rows of data. */
  readonly frames: ReadonlySet<PageElement>
  /** Whether something is filled in or chosen: then the page is a form. */
  readonly isForm: boolean
}

/** What no cell of data holds: a table around it is there for the looks. */
const pageParts: ReadonlySet<string> = new Set(['table', 'h1', 'h2', 'h3', 'main', 'article', 'form', 'nav'])

/** Looks through a page once. */
export function surveyPage(page: PageTree): PageSurvey {
  const choices = new Map<string, boolean>()
  const frames = new Set<PageElement>()
  let isForm = false
  const walk = (node: PageNode, table: PageElement | undefined): void => {
    if (!isElement(node)) return
    const id = attribute(node, 'id')
    if (id !== undefined && isChoice(node)) choices.set(id, isTicked(node))
    isForm ||= isField(node) && !isButton(node) && fieldValues(node).some((value) => value.trim() !== '')
    if (table !== undefined && pageParts.has(node.tagName)) frames.add(table)
    if (node.tagName === 'table' && /^(?:presentation|none)$/i.test(attribute(node, 'role') ?? '')) frames.add(node)
    const inner = node.tagName === 'table' ? node : table
    for (const child of node.childNodes) walk(child, inner)
  }
  for (const child of page.childNodes) walk(child, undefined)
  return { choices, frames, isForm }
}
