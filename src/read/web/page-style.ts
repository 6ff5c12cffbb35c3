import { attribute, isElement, type PageElement, textWithin } from './page-tree.ts'

/** Elements of which nothing is to be read. */
const silentNames: ReadonlySet<string> = new Set(
  (
    'applet area audio base basefont bgsound canvas col colgroup datalist embed frame frameset head iframe link meta ' +
    'noembed noframes noscript object param rp script source style template title track video'
  ).split(' '),
)

const hidingStyle = /(?:^|[;\s])(?:display\s?:\s?none|visibility\s?:\s?hidden|mso-hide\s?:\s?all)/i
const boldStyle = /(?:^|[;\s])font-weight\s?:\s?(?:bold|[6-9]00)/i
const boldNames: ReadonlySet<string> = new Set(['b', 'strong', 'th'])
const emphasisNames: ReadonlySet<string> = new Set(['i', 'em', 'cite', 'dfn', 'var'])

/** Whether there is nothing to be seen of an element: it holds no text, or it is hidden by its attributes. */
export function isUnseen(element: PageElement): boolean {
  const { tagName, attrs } = element
  if (silentNames.has(tagName)) return true
  if (attrs.length === 0) return tagName === 'dialog'
  if (attribute(element, 'hidden') !== undefined) return true
  if (tagName === 'dialog' && attribute(element, 'open') === undefined) return true
  if (tagName === 'img' && isDot(element)) return true
  return hidingStyle.test(attribute(element, 'style') ?? '')
}

/** A picture of one pixel tells a server that the page was opened. */
function isDot(image: PageElement): boolean {
  return ['width', 'height'].some((name) => /^[01](?:px)?$/.test(attribute(image, name) ?? ''))
}

/** Whether the words of an element stand in bold. */
export function isBold(element: PageElement): boolean {
  return boldNames.has(element.tagName) || boldStyle.test(attribute(element, 'style') ?? '')
}

/** Whether the words of an element are emphasised. */
export function isEmphasised({ tagName }: PageElement): boolean {
  return emphasisNames.has(tagName)
}

/** Whether an element is only the mark of a footnote, or the arrow that leads back from one: it says nothing. */
export function isNoteMark(element: PageElement): boolean {
  if (element.tagName === 'a') return isInnerLink(element) && /^[↑↩⤴^]\uFE0E?$/.test(shortText(element))
  if (element.tagName !== 'sup') return false
  const links = element.childNodes.filter(isElement)
  return links.length > 0 && links.every(isInnerLink) && /^[[(]?[\w*†‡]{1,4}[\])]?$/.test(shortText(element))
}

function isInnerLink(element: PageElement): boolean {
  return element.tagName === 'a' && /^[^?]*#/.test(attribute(element, 'href') ?? '')
}

/** The text in an element without elements in its elements; what is longer than a mark does not matter. */
function shortText(element: PageElement): string {
  const isShallow = element.childNodes.length <= 5
  return isShallow ? textWithin(element).slice(0, 20).trim() : ''
}
