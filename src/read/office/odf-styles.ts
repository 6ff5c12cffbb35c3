import type { AttributeOf } from './office-xml.ts'

/** The styles of an OpenDocument file, as far as they tell what a text is. They are learnt while its parts are read. */
export interface OdfStyles {
  /** Takes an element of a part; all but those of styles are passed over. */
  readonly open: (name: string, attribute: AttributeOf) => void
  readonly close: (name: string) => void
  /**
   * Whether a text stands in bold, and whether it is shown.
   * @param family - `paragraph` or `text`
   * @param name - of its style; undefined for none
   */
  readonly lookOf: (family: string, name: string | undefined) => OdfLook
  /** Whether a paragraph is a line of a table of contents, by the name of its style. */
  readonly isListing: (name: string | undefined) => boolean
  /** Level of the heading that a paragraph is by the name of its style (the title of a document); 0 for none. */
  readonly titleOf: (name: string | undefined) => number
}

/** How a text looks. */
export interface OdfLook {
  readonly isBold: boolean
  readonly isHidden: boolean
}

/** A style as it stands in the file. */
interface Style {
  readonly name: string
  readonly parent: string | undefined
  weight: string | undefined
  display: string | undefined
}

/** How many styles may be based on one another. */
const longestChain = 20

/** Makes an empty collection. */
export function createOdfStyles(): OdfStyles {
  const styles = new Map<string, Style>()
  let open: Style | undefined
  const keyOf = (family: string, name: string) => `${family} ${name}`

  /** A style and those that it is based on, nearest first. */
  function chainOf(family: string, name: string | undefined): Style[] {
    const chain: Style[] = []
    for (let at = name; at !== undefined && chain.length < longestChain; ) {
      const found = styles.get(keyOf(family, at))
      // A style that is not described is known by its name all the same.
      chain.push(found ?? { name: at, parent: undefined, weight: undefined, display: undefined })
      at = found?.parent
    }
    return chain
  }

  const looks = new Map<string, OdfLook>()
  return {
    open(name, attribute) {
      if (name === 'style:style') {
        const style = attribute('style:name') ?? ''
        open = { name: style, parent: attribute('style:parent-style-name'), weight: undefined, display: undefined }
        styles.set(keyOf(attribute('style:family') ?? '', style), open)
        looks.clear()
      } else if (name === 'style:text-properties' && open !== undefined) {
        open.weight ??= attribute('fo:font-weight')
        open.display ??= attribute('text:display')
      }
    },
    close(name) {
      if (name === 'style:style') open = undefined
    },
    lookOf(family, name) {
      const key = keyOf(family, name ?? '')
      const chain = looks.has(key) ? [] : chainOf(family, name)
      const weight = chain.find((style) => style.weight !== undefined)?.weight ?? ''
      const display = chain.find((style) => style.display !== undefined)?.display
      const look = looks.get(key) ?? { isBold: /^(?:bold|[6-9]00)$/.test(weight), isHidden: display === 'none' }
      looks.set(key, look)
      return look
    },
    isListing(name) {
      return chainOf('paragraph', name).some((style) => /^(?:contents|toc|index)_20_(?:\d|heading)$/i.test(style.name))
    },
    titleOf(name) {
      const level = chainOf('paragraph', name).map((style) => titleLevel(style.name))
      return level.find((found) => found > 0) ?? 0
    },
  }
}

function titleLevel(name: string): number {
  if (/^(?:title|tittel)$/i.test(name)) return 1
  return /^(?:subtitle|undertittel)$/i.test(name) ? 2 : 0
}
