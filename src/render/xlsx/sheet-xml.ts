import { columnLetters } from './column-letters.ts'
import { dayNumber } from './day-number.ts'
import { escapeCell } from './escape-cell.ts'
import type { Cell, Sheet } from './sheet.ts'
import { styleOf } from './styles.ts'

/** Width of a column that nothing is said of, in characters. */
const usualWidth = 16

/** What stands before the rows: the first row stays in sight, columns have their widths, and a page is as wide as the table. */
export function sheetHead({ columns }: Sheet, isFirst: boolean): string {
  const widths = columns.map(
    ({ width = usualWidth }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${widths.join('')}</cols><sheetData>`
  )
}

/** What stands after the rows: filter, bars, page. `rows` counts the header too. */
export function sheetFoot({ columns }: Sheet, rows: number): string {
  const area = `A1:${columnLetters(columns.length - 1)}${rows}`
  const bars = columns.flatMap(({ hasBars }, at) => (hasBars === true && rows > 1 ? [barXml(at, rows)] : []))
  return (
    `</sheetData><autoFilter ref="${area}"/>${bars.join('')}` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    // A text such as 0301 is one; Excel need not wonder at every cell.
    `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
  )
}

function barXml(column: number, rows: number): string {
  const letters = columnLetters(column)
  return (
    `<conditionalFormatting sqref="${letters}2:${letters}${rows}"><cfRule type="dataBar" priority="${column + 1}"><dataBar minLength="0" maxLength="100">` +
    '<cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF9DB7D5"/></dataBar></cfRule></conditionalFormatting>'
  )
}

const needsSpace = /^\s|\s$|[\t\n]| {2}/

/**
 * A cell with a text. Its type says that it is text, whatever it begins with: nothing in it is ever worked out.
 * @param address - such as `B7`
 */
export function textCell(address: string, style: number, text: string): string {
  const space = needsSpace.test(text) ? ' xml:space="preserve"' : ''
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t${space}>${escapeCell(text)}</t></is></c>`
}

/** A cell with something else than text, or nothing; undefined for a day that spreadsheets do not know. */
export function valueCell(
  address: string,
  numberStyle: number,
  cell: Exclude<Cell, string | null>,
): string | undefined {
  switch (typeof cell) {
    case 'undefined':
      return ''
    case 'number':
      return `<c r="${address}" s="${numberStyle}"><v>${cell}</v></c>`
    case 'boolean':
      return `<c r="${address}" s="${styleOf.text}" t="b"><v>${cell ? 1 : 0}</v></c>`
    default: {
      const day = dayNumber(cell.date)
      return day === undefined ? undefined : `<c r="${address}" s="${styleOf.date}"><v>${day}</v></c>`
    }
  }
}
