import { type Properties, type PropertyReader, readProperties } from './docx-properties.ts'
import { isOn, parseDocx } from './docx-xml.ts'

/** What a paragraph is by its style and its own properties. */
export type ParagraphKind = 'text' | `h${number}` | `i${number}` | 'aside'

/** The styles of a Word document, as far as they tell what a text is. */
export interface Styles {
  /**
   * Kind of a paragraph: heading `h1`–`h6`, point of a list `i0`–`i8` by its depth, `aside` for a line of a table of
   * contents, else `text`.
   * @param own - its `w:pPr`
   */
  readonly kindOf: (own: Properties) => ParagraphKind
  /** Whether the words of a run are shown, and stand in bold. */
  readonly lookOf: (paragraph: Properties, run: Properties) => { readonly isHidden: boolean; readonly isBold: boolean }
}

/** A style as it stands in styles.xml: its properties by path, such as `w:pPr/w:outlineLvl`, and those of its base. */
interface Style {
  readonly name: string
  readonly basedOn: string
  readonly properties: Properties
}

/** Styles of tables of contents and indexes, which repeat what stands elsewhere. */
const asideName = /^(?:(?:toc|contents|index) ?(?:\d|heading)|innh ?\d|table ?of ?figures)$/i

/** How many styles may be based on one another; Word stops at 11. */
const longestChain = 20

/**
 * Reads styles.xml.
 * @param bytes - undefined where a document has no styles: then their ids tell
 * @throws {XmlFlaw}
 */
export function readStyles(bytes: Uint8Array | undefined): Styles {
  const styles = new Map<string, Style>()
  let byDefault = ''
  let style: { id: string; reader: PropertyReader } | undefined
  if (bytes !== undefined) {
    parseDocx(bytes, {
      open(name, attribute) {
        if (style !== undefined) style.reader.open(name, attribute)
        else if (name === 'w:style') {
          const id = attribute('w:styleId') ?? ''
          style = { id, reader: readProperties() }
          const isDefault = isOn(attribute('w:default') ?? 'off')
          if (isDefault && attribute('w:type') === 'paragraph') byDefault = id
        }
      },
      close() {
        if (style?.reader.close() !== true) return
        const { properties } = style.reader
        const [name, basedOn] = [properties.get('w:name') ?? '', properties.get('w:basedOn') ?? '']
        // Of two styles with one id, Word takes the first.
        if (!styles.has(style.id)) styles.set(style.id, { name, basedOn, properties })
        style = undefined
      },
      text() {},
    })
  }

  /** A style and those that it is based on, nearest first. */
  function chainOf(id: string): Style[] {
    const chain: Style[] = []
    for (let at = id; chain.length < longestChain; ) {
      const found = styles.get(at) ?? (at !== '' && chain.length === 0 ? nameless(at) : undefined)
      if (found === undefined) break
      chain.push(found)
      at = found.basedOn
    }
    return chain
  }

  const known = new Map<string, StyleFacts>()
  function factsOf(id: string): StyleFacts {
    const facts = known.get(id) ?? toFacts(chainOf(id))
    known.set(id, facts)
    return facts
  }

  return {
    kindOf(own) {
      const { isAside, level, listed, depth } = factsOf(own.get('w:pStyle') ?? byDefault)
      if (isAside) return 'aside'
      const heading = own.has('w:outlineLvl') ? levelOf(own.get('w:outlineLvl') ?? '') : level
      if (heading > 0) return `h${Math.min(heading, 6)}`
      const list = own.get('w:numPr/w:numId') ?? listed
      return list === '' || list === '0' ? 'text' : `i${depthOf(own.get('w:numPr/w:ilvl')) ?? depth}`
    },
    lookOf(paragraph, run) {
      const by = factsOf(run.get('w:rStyle') ?? '')
      const around = factsOf(paragraph.get('w:pStyle') ?? byDefault)
      const hidden = switchOf(run, 'w:vanish') ?? by.isHidden ?? around.isHidden ?? false
      return { isHidden: hidden, isBold: switchOf(run, 'w:b') ?? by.isBold ?? around.isBold ?? false }
    },
  }
}

/** What follows from a style and those that it is based on. */
interface StyleFacts {
  readonly isAside: boolean
  /** Of a heading, from 1; 0 for none. */
  readonly level: number
  /** Id of its list; empty for none. */
  readonly listed: string
  /** How far its list lies within others, from 0. */
  readonly depth: number
  readonly isHidden: boolean | undefined
  readonly isBold: boolean | undefined
}

function toFacts(chain: readonly Style[]): StyleFacts {
  const first = <T>(find: (style: Style) => T | undefined): T | undefined => {
    for (const style of chain) {
      const found = find(style)
      if (found !== undefined) return found
    }
    return undefined
  }
  const level = first(({ name, properties }) => {
    const outline = properties.get('w:pPr/w:outlineLvl')
    return outline === undefined ? levelByName(name) : levelOf(outline)
  })
  const depth = first(({ name, properties }) => depthOf(properties.get('w:pPr/w:numPr/w:ilvl')) ?? depthByName(name))
  return {
    isAside: chain.some(({ name }) => asideName.test(name)),
    level: level ?? 0,
    listed: first(({ properties }) => properties.get('w:pPr/w:numPr/w:numId')) ?? '',
    depth: depth ?? 0,
    isHidden: first(({ properties }) => switchOf(properties, 'w:rPr/w:vanish')),
    isBold: first(({ properties }) => switchOf(properties, 'w:rPr/w:b')),
  }
}

/** A style that a document uses without describing it is known by its id: `Heading1`, `Overskrift1`. */
function nameless(id: string): Style {
  return { name: id, basedOn: '', properties: new Map() }
}

function levelByName(name: string): number | undefined {
  const [, digit] = /^(?:heading|overskrift|rubrik) ?([1-9])$/i.exec(name) ?? []
  if (digit !== undefined) return Number(digit)
  if (/^(?:title|tittel)$/i.test(name)) return 1
  return /^(?:subtitle|undertittel)$/i.test(name) ? 2 : undefined
}

/** Level of a heading by `w:outlineLvl`, which counts from 0; 9 is body text. */
function levelOf(outline: string): number {
  return /^[0-8]$/.test(outline) ? Number(outline) + 1 : 0
}

/** «List Bullet 2» is a list of its own that stands further in. */
function depthByName(name: string): number | undefined {
  const [, digit] = /^list (?:bullet|number) ([2-5])$/i.exec(name) ?? []
  return digit === undefined ? undefined : Number(digit) - 1
}

function depthOf(level: string | undefined): number | undefined {
  return level !== undefined && /^[0-8]$/.test(level) ? Number(level) : undefined
}

function switchOf(properties: Properties, path: string): boolean | undefined {
  const value = properties.get(path)
  return value === undefined ? undefined : isOn(value)
}
