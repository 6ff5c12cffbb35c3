import { type PrefixMap, prefixMap } from './ods-names.ts'
import { createOdsSheetParser, type OdsSheetParser } from './ods-sheet.ts'
import { type Flaw, flaws } from './sheet-flaw.ts'
import { plainEnd, type SheetItem } from './sheet-items.ts'
import { mostSheets } from './sheet-limits.ts'
import { copyBudget, createRowBuilder } from './sheet-row.ts'
import type { XmlTaker } from './sheet-xml.ts'

type Attributes = Readonly<Record<string, string>>

/** Takes the XML of a workbook's content, in which the sheets stand one after another. */
export interface ContentParser extends XmlTaker {
  /** Ends where the content breaks off, and says why. */
  readonly breakOff: (flaw: Flaw) => void
}

/** How far to read. */
export interface ContentOptions {
  /** Rows of each sheet after which the rest of it is left out. */
  readonly mostRows: number
  readonly maxRowBytes: number
}

/** Makes the parser of a whole workbook; what it finds goes to `push`. */
export function createContentParser(options: ContentOptions, push: (item: SheetItem) => void): ContentParser {
  const styles = createTableStyles()
  const budget = copyBudget()
  let names: PrefixMap | undefined
  /** Open elements that are passed over, from the outermost of them. */
  let skipped = 0
  let sheets = 0
  let sheet: OdsSheetParser | undefined

  function openOutside(name: string, attributes: Attributes): void {
    if (name !== 'table:table') {
      styles.open(name, attributes)
      return
    }
    const title = attributes['table:name'] ?? ''
    // What LibreOffice remembers of other files is no sheet of this one, though it is written as one.
    if (title.startsWith("'file:")) skipped = 1
    else beginSheet(title, styles.isHidden(attributes['table:style-name']))
  }

  function beginSheet(name: string, isHidden: boolean): void {
    sheets++
    push({ kind: 'sheet', name, isHidden })
    if (sheets <= mostSheets) {
      sheet = createOdsSheetParser(options.mostRows, createRowBuilder(options.maxRowBytes, budget, push))
      return
    }
    push({ kind: 'loss', row: 0, count: 1, flaw: flaws.sheets })
    push(plainEnd)
    skipped = 1
  }

  function endSheet(): void {
    if (sheet !== undefined) push(sheet.end())
    sheet = undefined
  }

  return {
    open(written, raw) {
      names ??= prefixMap(raw)
      if (skipped > 0) {
        skipped++
        return
      }
      const name = names.element(written)
      const attributes = names.attributes(raw)
      if (sheet === undefined) openOutside(name, attributes)
      else if (!sheet.open(name, attributes)) skipped = 1
    },
    close(written) {
      const name = names?.element(written) ?? written
      if (skipped > 0) skipped--
      else if (name === 'table:table') endSheet()
      else sheet?.close(name)
    },
    text(text) {
      if (skipped === 0) sheet?.text(text)
    },
    breakOff(flaw) {
      const end = sheet?.end()
      push({ kind: 'loss', row: sheet?.row() ?? 0, count: 1, flaw })
      if (end !== undefined) push(end)
    },
  }
}

/** Remembers the styles of hidden sheets. */
function createTableStyles() {
  const hidden = new Set<string>()
  let style = ''
  return {
    open(name: string, attributes: Attributes): void {
      if (name === 'style:style') style = attributes['style:name'] ?? ''
      else if (name === 'style:table-properties' && attributes['table:display'] === 'false') hidden.add(style)
    },
    isHidden: (name: string | undefined) => name !== undefined && hidden.has(name),
  }
}
