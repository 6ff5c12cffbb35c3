import type { BlockContent, Paragraph } from 'mdast'
import type { RichTree } from '../rich/rich-units.ts'
import { XmlFlaw } from '../xml/xml-parser.ts'
import { createOdfStyles } from './odf-styles.ts'
import { parseOdf } from './odf-xml.ts'
import { createOdtForms } from './odt-forms.ts'
import { createOdtFrames } from './odt-frames.ts'
import { boxElements, indexElements, marginElements, unreadElements, unseenElements } from './odt-names.ts'
import { createOdtTable, type OdtTable } from './odt-tables.ts'
import type { AttributeOf, XmlHandlers, XmlLimits } from './office-xml.ts'

/** The text of an OpenDocument text file. */
export interface OdtContent {
  readonly tree: RichTree
  /** Charts, formulas and documents within it. */
  readonly unreadParts: number
}

/** Far beyond any document of a person: a paragraph, its nodes and its unit take about a kilobyte. */
const limits: XmlLimits = { depth: 256, elements: 1_000_000 }

/** Most spaces in a row: more of them is what someone draws with. */
const mostSpaces = 100

/**
 * Makes a syntax tree of an OpenDocument text. Notes stand below the paragraph, the list or the table that refers to
 * them, text boxes below the paragraph that they are anchored in; headers come first and footers last.
 * @param content - content.xml
 * @param styles - styles.xml, if there is one
 * @throws {XmlFlaw} damaged (also when the file holds no text document), too-deep or too-large
 */
export function readOdtContent(content: Uint8Array, styles: Uint8Array | undefined): OdtContent {
  const looks = createOdfStyles()
  const frames = createOdtFrames()
  const forms = createOdtForms()
  const tables: (OdtTable | undefined)[] = []
  const cells: AttributeOf[] = []
  const [headers, pages, footers]: [BlockContent[], BlockContent[], BlockContent[]] = [[], [], []]
  let hasText = false
  let [dropped, asides, unreadParts] = [0, 0, 0]

  function openParagraph(name: string, attribute: AttributeOf): void {
    const style = attribute('text:style-name')
    const level = name === 'text:h' ? Number(attribute('text:outline-level') ?? 1) || 1 : looks.titleOf(style)
    const look = looks.lookOf('paragraph', style)
    if (asides > 0 || looks.isListing(style)) frames.openAside(look)
    else frames.openParagraph(level > 0 ? { type: 'heading', level } : undefined, look)
  }

  function addPicture(): void {
    const picture: Paragraph = { type: 'paragraph', children: [{ type: 'image', url: '' }] }
    const around = frames.paragraph()
    if (around === undefined) frames.addBlock(picture)
    else around.add({ type: 'image', url: '' })
  }

  const openers: Readonly<Record<string, (attribute: AttributeOf) => void>> = {
    'office:text'() {
      hasText = true
      frames.open('page')
    },
    'text:p': (attribute) => openParagraph('text:p', attribute),
    'text:h': (attribute) => openParagraph('text:h', attribute),
    'text:list': frames.openList,
    'text:list-item': frames.openPoint,
    'text:list-header': frames.openPoint,
    'text:numbered-paragraph'() {
      frames.openList()
      frames.openPoint()
    },
    'text:note-body': () => frames.open('note'),
    'text:span': (attribute) => frames.paragraph()?.openSpan(looks.lookOf('text', attribute('text:style-name'))),
    'loext:content-control'(attribute) {
      const isPrompt = attribute('loext:showing-place-holder') === 'true'
      frames.paragraph()?.openSpan({ isBold: false, isHidden: isPrompt })
    },
    'text:s'(attribute) {
      const count = Math.min(Number(attribute('text:c') ?? 1) || 1, mostSpaces)
      frames.paragraph()?.add({ type: 'text', value: ' '.repeat(Math.max(count, 1)) })
    },
    'text:tab': () => frames.paragraph()?.add({ type: 'text', value: ' ' }),
    'text:line-break': () => frames.paragraph()?.add({ type: 'break' }),
    'draw:image': addPicture,
    'draw:control'(attribute) {
      const value = forms.valueOf(attribute('draw:control') ?? '')
      if (value !== '') frames.paragraph()?.add({ type: 'text', value })
    },
    'table:table'() {
      tables.push(asides > 0 ? undefined : createOdtTable())
    },
    'table:table-cell'(attribute) {
      if (tables.at(-1) === undefined) return
      cells.push(attribute)
      frames.open('cell')
    },
    // What lies below a cell that reaches further is not seen; the table makes room for it.
    'table:covered-table-cell'() {
      dropped = 1
    },
    'text:section'(attribute) {
      if (attribute('text:display') === 'none') dropped = 1
    },
  }
  const closers: Readonly<Record<string, () => void>> = {
    'office:text': () => append(pages, frames.close()),
    'text:p': frames.closeParagraph,
    'text:h': frames.closeParagraph,
    'text:list': frames.closeList,
    'text:numbered-paragraph': frames.closeList,
    'text:note-body': frames.close,
    'text:span': () => frames.paragraph()?.closeSpan(),
    'loext:content-control': () => frames.paragraph()?.closeSpan(),
    'table:table'() {
      const table = tables.pop()
      if (table !== undefined) frames.addBlock(table.finish())
    },
    'table:table-cell'() {
      const [table, cell] = [tables.at(-1), tables.at(-1) && cells.pop()]
      if (table !== undefined && cell !== undefined) table.addCell(frames.close(), cell)
    },
  }

  function openMore(name: string, attribute: AttributeOf): void {
    if (unreadElements.has(name)) unreadParts++
    const isOff = marginElements.has(name) && attribute('style:display') === 'false'
    if (unreadElements.has(name) || unseenElements.has(name) || isOff) {
      dropped = 1
      return
    }
    if (marginElements.has(name) || indexElements.has(name)) asides++
    if (marginElements.has(name)) frames.open('page')
    if (boxElements.has(name)) frames.open('box')
    tables.at(-1)?.open(name)
    openers[name]?.(attribute)
  }

  function closeMore(name: string): void {
    closers[name]?.()
    tables.at(-1)?.close(name)
    if (boxElements.has(name)) frames.close()
    if (marginElements.has(name)) append(name.startsWith('style:header') ? headers : footers, frames.close())
    if (marginElements.has(name) || indexElements.has(name)) asides--
  }

  for (const part of styles === undefined ? [content] : [styles, content]) {
    const handlers: XmlHandlers = {
      open(name, attribute) {
        if (dropped > 0) dropped++
        else if (!forms.open(name, attribute)) {
          looks.open(name, attribute)
          openMore(name, attribute)
        }
      },
      close(name) {
        if (dropped > 0) dropped--
        else if (!forms.close(name)) {
          looks.close(name)
          closeMore(name)
        }
      },
      text(text) {
        if (dropped === 0) frames.paragraph()?.text(text)
      },
    }
    parseOdf(part, handlers, limits)
  }
  if (!hasText) throw new XmlFlaw('damaged')
  return {
    tree: { root: { type: 'root', children: [...headers, ...pages, ...footers] }, setAside: frames.setAside },
    unreadParts,
  }
}

function append(blocks: BlockContent[], more: readonly BlockContent[]): void {
  for (const block of more) blocks.push(block)
}
