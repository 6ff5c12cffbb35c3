import type { Language } from '../../types/taxonomy.ts'
import { escapeAttribute } from './escape-cell.ts'
import type { NumberKind } from './sheet.ts'

/** Numbers of the cell formats in the part that {@link stylesXml} writes. */
export const styleOf = {
  head: 1,
  /** A head that looks like a formula. */
  quotedHead: 2,
  text: 3,
  /** A text that looks like a formula: stays text also when somebody edits the cell. */
  quoted: 4,
  date: 5,
  integer: 6,
  share: 7,
  decimal: 8,
  general: 9,
  /** A head over numbers, which stand to the right. */
  numberHead: 10,
} as const satisfies Record<NumberKind, number> & Record<string, number>

/** How shares and days are shown. The tag in a date's format says whose names of months are meant, wherever it is opened. */
const formats: Readonly<Record<Language, { readonly share: string; readonly date: string }>> = {
  nb: { share: '0.0\\ %', date: '[$-414]d\\.\\ mmmm\\ yyyy' },
  nn: { share: '0.0\\ %', date: '[$-814]d\\.\\ mmmm\\ yyyy' },
  en: { share: '0.0%', date: '[$-809]d\\ mmmm\\ yyyy' },
}

const xf = (numberFormat: number, more: string, inside: string): string =>
  `<xf numFmtId="${numberFormat}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"${more}>${inside}</xf>`

const top = '<alignment vertical="top"/>'
const wrapped = '<alignment vertical="top" wrapText="1"/>'

function headXf(more: string, alignment = wrapped): string {
  return `<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${more}>${alignment}</xf>`
}

/** The part with the cell formats. */
export function stylesXml(language: Language): string {
  const { share, date } = formats[language]
  return (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<numFmts count="2"><numFmt numFmtId="164" formatCode="${escapeAttribute(share)}"/><numFmt numFmtId="165" formatCode="${escapeAttribute(date)}"/></numFmts>` +
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EDF3"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF4A5A6A"/></bottom><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="11"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    headXf('') +
    headXf(' quotePrefix="1"') +
    xf(0, '', wrapped) +
    xf(0, ' quotePrefix="1"', wrapped) +
    xf(165, '', '<alignment horizontal="left" vertical="top"/>') +
    xf(3, '', top) +
    xf(164, '', top) +
    xf(2, '', top) +
    xf(0, '', '<alignment horizontal="left" vertical="top"/>') +
    headXf('', '<alignment horizontal="right" vertical="top" wrapText="1"/>') +
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  )
}
