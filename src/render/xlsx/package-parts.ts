import { workbookMark } from '../../text/output-mark.ts'
import { columnLetters } from './column-letters.ts'
import { escapeAttribute } from './escape-cell.ts'

/** A sheet that has been written. */
export interface WrittenSheet {
  readonly name: string
  readonly columns: number
  /** Header included. */
  readonly rows: number
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const package2006 = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A part with the declaration that begins it. */
export function xmlPart(xml: string): string {
  return declaration + xml
}

/** Name of the part of a sheet. @param number - from 1 */
export function sheetPart(number: number): string {
  return `xl/worksheets/sheet${number}.xml`
}

/** Name of the part with the workbook's properties. */
export const propertiesPart = 'docProps/app.xml'

/** Which program the workbook is from; no names and no dates. */
export const properties: string = xmlPart(
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${workbookMark}</Properties>`,
)

/** Where the workbook is in the package. */
export const packageRelations: string = xmlPart(
  `<Relationships xmlns="${package2006}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${office}/extended-properties" Target="${propertiesPart}"/></Relationships>`,
)

/** What each part is. */
export function contentTypes(sheets: readonly WrittenSheet[]): string {
  const parts = sheets.map(
    (_, at) => `<Override PartName="/${sheetPart(at + 1)}" ContentType="${type}.worksheet+xml"/>`,
  )
  return xmlPart(
    `<Types xmlns="${package2006}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
      `<Override PartName="/${propertiesPart}" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${parts.join('')}</Types>`,
  )
}

/** Where the workbook's sheets are. */
export function workbookRelations(sheets: readonly WrittenSheet[]): string {
  const parts = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return xmlPart(
    `<Relationships xmlns="${package2006}/relationships">${parts.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  )
}

/** The list of sheets, with what is filtered in each and which row stands on every page. */
export function workbookXml(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escapeAttribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  return xmlPart(
    `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list.join('')}</sheets>` +
      `<definedNames>${definedNames(sheets)}</definedNames></workbook>`,
  )
}

/** By name and then by sheet, as Excel has them. */
function definedNames(sheets: readonly WrittenSheet[]): string {
  const quoted = (name: string): string => escapeAttribute(`'${name.replaceAll("'", "''")}'`)
  const filters = sheets.map(
    ({ name, columns, rows }, at) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted(name)}!$A$1:$${columnLetters(columns - 1)}$${rows}</definedName>`,
  )
  const titles = sheets.map(
    ({ name }, at) => `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted(name)}!$1:$1</definedName>`,
  )
  return [...filters, ...titles].join('')
}
