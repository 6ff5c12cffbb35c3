import { createDocxChoices } from './docx-choices.ts'
import { createDocxControls } from './docx-controls.ts'
import { createDocxFields } from './docx-fields.ts'
import { type Properties, type PropertyReader, readProperties } from './docx-properties.ts'
import { createDocxRuns } from './docx-runs.ts'
import type { Styles } from './docx-styles.ts'
import { type Budget, createDocxWriter, type DocxWriter } from './docx-writer.ts'
import { isOn, parseDocx } from './docx-xml.ts'
import type { AttributeOf } from './office-xml.ts'

/** Elements of which nothing is to be seen: what was deleted or moved away, readings of signs, page set-up. */
const unseen: ReadonlySet<string> = new Set(
  'w:del w:moveFrom w:rt w:sectPr w:tblPr w:tblGrid w:tblPrEx w:sdtEndPr'.split(' '),
)

/** Elements that hold properties and nothing else. */
const propertyElements: ReadonlySet<string> = new Set('w:pPr w:rPr w:trPr w:tcPr w:sdtPr'.split(' '))

/** Elements that are handed on under a name. All others are left out, and what is in them is kept. */
const kept: ReadonlyMap<string, string> = new Map([
  ['w:cr', 'w:br'],
  ['w:tab', 'w:tab'],
  ['w:ptab', 'w:tab'],
  ['w:noBreakHyphen', 'w:noBreakHyphen'],
  ['w:softHyphen', 'w:softHyphen'],
])

/** Elements that are handed on with the id by which notes are found. */
const noted: ReadonlySet<string> = new Set('w:footnote w:endnote w:footnoteReference w:endnoteReference'.split(' '))

const tableElements: ReadonlySet<string> = new Set(['w:tbl', 'w:tr', 'w:tc'])

/** Elements that show something that is no text. */
const pictures: ReadonlySet<string> = new Set(['pic:pic', 'v:imagedata', 'c:chart', 'dgm:relIds'])

/** Elements around the paragraphs of a text box. */
const textBox = ['w:pict', 'v:textbox', 'w:txbxContent'] as const

/** How a part is rewritten. */
export interface BodyOptions {
  readonly styles: Styles
  /** What may still be written of the whole document. */
  readonly budget: Budget
  /** Whether all of it is set aside, as headers and footers are; tables then count for nothing. */
  readonly isAside: boolean
}

/**
 * Rewrites a part of a Word document with text in it (the document itself, its notes, a header) in the few elements that
 * tell what is there for a reader: what nobody sees is left out (deletions, comments, hidden text, prompts of empty form
 * fields), what is told in two ways or in a way that few programs know is told in one, and a paragraph's style is its
 * kind, as {@link Styles} has it. Of the file's attributes only ids of notes and spans of cells come through.
 * @returns what the part's root or body holds, with the prefixes of the standard
 * @throws {XmlFlaw} damaged, too-deep or too-large
 */
export function rewriteBody(bytes: Uint8Array, { styles, budget, isAside }: BodyOptions): string {
  const out = createDocxWriter(budget)
  const [fields, choices, controls] = [createDocxFields(out), createDocxChoices(out), createDocxControls()]
  const runs = createDocxRuns(out, styles)
  let properties: { readonly of: string; readonly reader: PropertyReader } | undefined
  /** Elements that are open within one that is left out with all that it holds, itself included. */
  let dropped = 0
  /** Elements that are open and hold text, of which there is one at most unless the file is odd. */
  let texts = 0

  const openers: Readonly<Record<string, (attribute: AttributeOf) => void>> = {
    'w:p': runs.openParagraph,
    'w:r': runs.openRun,
    'm:r': runs.openRun,
    'w:t': openText,
    'm:t': openText,
    'w:br': (attribute) => out.empty('w:br', attribute('w:type') === 'page' ? ' w:type="page"' : ''),
    'w:sym': createSymbolWriter(out),
    'w:txbxContent'() {
      // Where no paragraph is around it, there is nothing for a box to stand beside.
      if (runs.isWithin()) for (const name of textBox) out.open(name)
    },
  }
  const closers: Readonly<Record<string, () => void>> = {
    'w:p': () => runs.closeParagraph(isAside || controls.isContents()),
    'w:r': runs.closeRun,
    'm:r': runs.closeRun,
    'w:t': closeText,
    'm:t': closeText,
    'w:txbxContent'() {
      if (runs.isWithin()) for (const name of textBox.toReversed()) out.close(name)
    },
  }

  function openText(): void {
    texts++
    out.open('w:t')
  }

  function closeText(): void {
    texts--
    out.close('w:t')
  }

  function openSeen(name: string, attribute: AttributeOf): void {
    const known = kept.get(name)
    if (known !== undefined) out.empty(known)
    else if (noted.has(name)) out.open(name, noteAttributes(attribute))
    else if (tableElements.has(name)) isAside || out.open(name)
    else if (pictures.has(name)) {
      out.picture()
      dropped = 1
    } else {
      controls.open(name)
      openers[name]?.(attribute)
      if (choices.open(name)) dropped = 1
    }
  }

  function takeProperties(of: string, own: Properties): void {
    if (of === 'w:pPr') runs.setParagraph(own)
    else if (of === 'w:rPr') runs.setRun(own)
    else if (of === 'w:sdtPr') controls.set(own)
    else if (!isAside) writeTableProperties(of, own, out)
  }

  parseDocx(bytes, {
    open(name, attribute) {
      if (dropped > 0) dropped++
      else if (properties !== undefined) properties.reader.open(name, attribute)
      else if (unseen.has(name)) dropped = 1
      else if (propertyElements.has(name)) properties = { of: name, reader: readProperties() }
      else if (!fields.open(name, attribute)) openSeen(name, attribute)
    },
    close(name) {
      if (dropped > 0) dropped--
      else if (properties !== undefined) {
        if (!properties.reader.close()) return
        const { of, reader } = properties
        properties = undefined
        takeProperties(of, reader.properties)
      } else if (!fields.close(name)) {
        if (noted.has(name) || (tableElements.has(name) && !isAside)) out.close(name)
        closers[name]?.()
        controls.close(name)
        choices.close(name)
      }
    },
    text(text) {
      if (dropped > 0 || properties !== undefined || fields.text(text)) return
      if (texts > 0 && !controls.isPrompt()) out.text(text)
    },
  })
  return out.finish()
}

function noteAttributes(attribute: AttributeOf): string {
  const [id = '', type = ''] = [attribute('w:id'), attribute('w:type')]
  const isSeparator = type === 'separator' || type === 'continuationSeparator'
  return `${/^-?\d{1,10}$/.test(id) ? ` w:id="${id}"` : ''}${isSeparator ? ` w:type="${type}"` : ''}`
}

function writeTableProperties(of: string, own: Properties, out: DocxWriter): void {
  out.open(of)
  if (own.has('w:del')) out.empty('w:del')
  if (isOn(own.get('w:tblHeader') ?? 'off')) out.empty('w:tblHeader')
  const [span = '', merge] = [own.get('w:gridSpan'), own.get('w:vMerge')]
  if (/^[1-9]\d?$/.test(span)) out.empty('w:gridSpan', ` w:val="${span}"`)
  if (merge !== undefined) out.empty('w:vMerge', ` w:val="${merge === 'restart' ? 'restart' : 'continue'}"`)
  out.close(of)
}

/** Different symbols that are looked up in a part. */
const mostSymbols = 500

/** Makes what hands on symbols of the fonts that have nothing else. */
function createSymbolWriter(out: DocxWriter): (attribute: AttributeOf) => void {
  const seen = new Set<string>()
  return (attribute) => {
    const [font = '', code = ''] = [attribute('w:font'), attribute('w:char')]
    if (!/^(?:Symbol|Webdings|Wingdings(?: [23])?)$/.test(font) || !/^[\dA-F]{4}$/i.test(code)) return
    seen.add(`${font} ${code}`)
    if (seen.size <= mostSymbols) out.empty('w:sym', ` w:font="${font}" w:char="${code}"`)
  }
}
