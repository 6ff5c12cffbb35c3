import { escapeXml } from './escape-xml.ts'
import { packFiles } from './pack-files.ts'

/** A cell: text, a number, true or false, nothing, or XML of its own (the inside of the sheet's `c`, and its attributes). */
export type XlsxCell = string | number | boolean | null | { readonly attributes?: string; readonly xml: string }

/** A sheet of a workbook that a test makes. */
export interface XlsxSheet {
  readonly name: string
  /** From row 1, column A. */
  readonly rows?: readonly (readonly XlsxCell[])[]
  /** XML of the rows instead. */
  readonly data?: string
  /** XML before and after the rows. */
  readonly before?: string
  readonly after?: string
  readonly state?: 'hidden' | 'veryHidden'
}

/** What else is in the workbook. */
export interface XlsxOptions {
  /** XML of shared strings, which cells point to by number before those that the rows bring. */
  readonly strings?: readonly string[]
  /** Format codes of the styles 1, 2 …; a number is one of Excel's own. */
  readonly formats?: readonly (string | number)[]
  readonly is1904?: boolean
  /** Parts that come instead of, or beside, the usual ones; undefined leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

/** Characters that XML cannot hold, or would change. */
export const unwritable = /(?![\t\n])\p{Control}|[\uFFFE\uFFFF]|\p{Surrogate}/u

/** Text of a cell as Excel writes it: what XML cannot hold is escaped, and so is what looks like an escape. */
function excelText(text: string): string {
  const code = (sign: string) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
  const every = new RegExp(unwritable, 'gu')
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(every, code))
}

/** Letters of a column, from 1. */
export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`
}

/** Writes a workbook as Excel does: shared strings, styles, relations. */
export function makeXlsx(sheets: readonly XlsxSheet[], options: XlsxOptions = {}): Buffer {
  const strings = [...(options.strings ?? [])]
  const data = sheets.map((sheet) => sheet.data ?? writeRows(sheet.rows ?? [], strings))
  const parts: Record<string, string | Uint8Array | undefined> = {
    '_rels/.rels': `<Relationships ${relations}><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><workbookPr date1904="${options.is1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="s${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${relations}>${sheets
      .map(
        (_, index) =>
          `<Relationship Id="s${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="t" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="f" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings.map((string) => `<si>${string}</si>`).join('')}</sst>`,
    'xl/styles.xml': writeStyles(options.formats ?? []),
    ...options.parts,
  }
  sheets.forEach((sheet, index) => {
    const name = `xl/worksheets/sheet${index + 1}.xml`
    if (name in parts) return
    parts[name] =
      `<worksheet ${main} xmlns:r="${office}">${sheet.before ?? ''}<sheetData>${data[index]}</sheetData>${sheet.after ?? ''}</worksheet>`
  })
  return packFiles(parts)
}

function writeStyles(formats: readonly (string | number)[]): string {
  const own = formats.map((format, index) =>
    typeof format === 'string' ? `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>` : '',
  )
  const ids = formats.map((format, index) => (typeof format === 'string' ? 164 + index : format))
  return `<styleSheet ${main}><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${ids
    .map((id) => `<xf numFmtId="${id}"/>`)
    .join('')}</cellXfs><dxfs><dxf><numFmt numFmtId="165" formatCode="0"/></dxf></dxfs></styleSheet>`
}

function writeRows(rows: readonly (readonly XlsxCell[])[], strings: string[]): string {
  return rows
    .map((cells, row) => {
      const written = cells.map((cell, column) => writeCell(cell, `${letters(column + 1)}${row + 1}`, strings)).join('')
      return written === '' ? '' : `<row r="${row + 1}">${written}</row>`
    })
    .join('')
}

function writeCell(cell: XlsxCell, address: string, strings: string[]): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'object') return `<c r="${address}" ${cell.attributes ?? ''}>${cell.xml}</c>`
  const string = `<t xml:space="preserve">${excelText(cell)}</t>`
  const known = strings.indexOf(string)
  const index = known < 0 ? strings.push(string) - 1 : known
  return `<c r="${address}" t="s"><v>${index}</v></c>`
}
