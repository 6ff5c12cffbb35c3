import { attribute, isElement, type PageElement, type PageNode, textWithin } from './page-tree.ts'

/** Fields whose value can be seen. */
const shownTypes: ReadonlySet<string> = new Set(
  'text email tel url number date month week time datetime-local search'.split(' '),
)

/** Fields that are buttons, with the word on them. */
const buttonTypes: ReadonlySet<string> = new Set(['submit', 'reset', 'button'])

/** Elements that are looked through for the box that a label belongs to. */
const mostLookedAt = 30

/** Type of an input field, in lower case; `text` unless it says otherwise. */
function typeOf(field: PageElement): string {
  return attribute(field, 'type')?.trim().toLowerCase() || 'text'
}

/** Whether something is a button. */
export function isButton(element: PageElement): boolean {
  return element.tagName === 'button' || (element.tagName === 'input' && buttonTypes.has(typeOf(element)))
}

/** Whether an element is one that is filled in, chosen or pressed, and whose content is not what is seen. */
export function isField({ tagName }: PageElement): boolean {
  return tagName === 'input' || tagName === 'select' || tagName === 'textarea'
}

/** What can be read in a field: what was filled in or chosen, or the word on a button. */
export function fieldValues(field: PageElement): readonly string[] {
  if (field.tagName === 'textarea') return [textWithin(field)]
  if (field.tagName === 'select') return chosenOptions(field)
  const type = typeOf(field)
  return shownTypes.has(type) || buttonTypes.has(type) ? [attribute(field, 'value') ?? ''] : []
}

/** Options that are marked as chosen. Where none is, the browser shows the first, which nobody chose. */
function chosenOptions(select: PageElement): string[] {
  return select.childNodes.flatMap((node) => {
    if (!isElement(node)) return []
    if (node.tagName !== 'option') return chosenOptions(node)
    return attribute(node, 'selected') === undefined ? [] : [textWithin(node)]
  })
}

/**
 * What a label is the label of: a box that is ticked or not; undefined where it is that of any other field.
 * @param choices - the boxes of the page by their id
 */
export function choiceOf(label: PageElement, choices: ReadonlyMap<string, boolean>): boolean | undefined {
  const named = choices.get(attribute(label, 'for') ?? '')
  if (named !== undefined) return named
  const waiting: PageNode[] = [...label.childNodes.slice(0, mostLookedAt)]
  for (let looked = 0; looked < mostLookedAt; looked++) {
    const node = waiting.shift()
    if (node === undefined) return undefined
    if (!isElement(node)) continue
    if (isChoice(node)) return isTicked(node)
    waiting.push(...node.childNodes.slice(0, mostLookedAt))
  }
  return undefined
}

/** Whether an element is a box to tick or an option to choose. */
export function isChoice(element: PageElement): boolean {
  return element.tagName === 'input' && ['checkbox', 'radio'].includes(typeOf(element))
}

/** Whether such a box is ticked. */
export function isTicked(box: PageElement): boolean {
  return attribute(box, 'checked') !== undefined
}
