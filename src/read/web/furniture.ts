import { isButton } from './form-fields.ts'
import type { ElementPlace } from './html-tree.ts'
import { attribute, type PageElement } from './page-tree.ts'

const furnitureNames: ReadonlySet<string> = new Set(['nav', 'aside', 'search', 'dialog'])

const furnitureRoles: ReadonlySet<string> = new Set(
  (
    'navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tablist tooltip ' +
    'breadcrumb doc-toc doc-pagelist'
  ).split(' '),
)

/** Parts of the page that are never furniture as a whole, whatever class a script has given them. */
const pageNames: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article', 'form'])

/** What consent banners, skip links and breadcrumbs are called where no role says what they are. */
const furnitureWords =
  /(?:^|[\s_-])(?:cookie[\w-]*?(?:banner|bar|consent|notice|info|popup|dialog|modal|message|wrapper|overlay|warning|policy)|cybotcookiebot\w*|onetrust[\w-]*|skip-?(?:link|to|nav)[\w-]*|breadcrumbs?)(?=$|[\s_-])/i

/**
 * Tells whether an element is part of the page and not of what it says: navigation, the header and footer of the page,
 * what stands beside it, banners, dialogs, buttons, and labels of boxes that were not ticked.
 */
export function furnitureMark(element: PageElement, { isContent, isUnticked }: ElementPlace): 'furniture' | undefined {
  return isUnticked || isFurniture(element, isContent) ? 'furniture' : undefined
}

function isFurniture(element: PageElement, isContent: boolean): boolean {
  const { tagName, attrs } = element
  if (furnitureNames.has(tagName) || isButton(element)) return true
  if (tagName === 'header' || tagName === 'footer') return !isContent
  if (attrs.length === 0) return false
  const role = attribute(element, 'role')?.trim().toLowerCase() ?? ''
  if (furnitureRoles.has(role) || attribute(element, 'aria-hidden') === 'true') return true
  if (pageNames.has(tagName)) return false
  return ['id', 'class'].some((name) => furnitureWords.test((attribute(element, name) ?? '').slice(0, 500)))
}
