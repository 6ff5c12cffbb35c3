import { describe, expect, it } from 'vitest'
import { makeXlsx, type XlsxCell, type XlsxOptions, type XlsxSheet } from '../../support/make-xlsx.ts'
import { readBytes, segment } from './read-fixture.ts'

const prose = 'Vi trenger mer tillit og færre rapporter i tjenestene våre'
const header = ['Id', 'Innspill']

/** Reads a workbook of one sheet. */
function one(sheet: Partial<XlsxSheet>, options: XlsxOptions = {}) {
  return readBytes('xlsx', makeXlsx([{ name: 'Svar', ...sheet }], options))
}

/** The text of a cell that is given as XML. */
async function cellText(cell: XlsxCell, options: XlsxOptions = {}) {
  const { rows } = await one({ rows: [header, ['1', cell]] }, options)
  return rows[0]?.cells[1]
}

const rules = (result: { findings: readonly { rule: string; place: string }[] }) =>
  result.findings.map(({ rule, place }) => `${rule} ${place}`)
const numbered = ({ rows }: Awaited<ReturnType<typeof one>>) => rows.map(({ row, cells }) => [row, ...cells])

describe('readXlsx, of cells', () => {
  it.each([
    ['rich text without phonetic guides', { attributes: 't="s"', xml: '<v>0</v>' }, 'Vi vil  ha det'],
    [
      'an inline text',
      { attributes: 't="inlineStr"', xml: '<is><t>Vi </t><r><rPr><b/></rPr><t>vil</t></r></is>' },
      'Vi vil',
    ],
    [
      'characters that XML cannot hold',
      { attributes: 't="str"', xml: '<v>a_x000D_\nb_x005F_x000D__xD83D__xDE00__xD800_</v>' },
      'a\r\nb_x000D_😀\uFFFD',
    ],
    ['entities and CDATA', { attributes: 't="str"', xml: '<v>a &amp; &#229;<![CDATA[<b>]]></v>' }, 'a & å<b>'],
    ['a formula by its saved value', { attributes: 't="str"', xml: '<f>A1&amp;"x"</f><v>1x</v>' }, '1x'],
    ['a formula that gives nothing', { attributes: 't="str"', xml: '<f>""</f><v></v>' }, ''],
    ['an error by its name', { attributes: 't="e"', xml: '<f>#REF!</f><v>#REF!</v>' }, '#REF!'],
    ['true', true, 'TRUE'],
    ['false', false, 'FALSE'],
    ['noise of binary fractions', { xml: '<v>0.30000000000000004</v>' }, '0.3'],
    ['a fraction below zero', { xml: '<v>-1.1000000000000001E-7</v>' }, '-0.00000011'],
    ['a large number', { xml: '<v>1.2345678901234567E+19</v>' }, '12345678901234600000'],
    ['a whole number written out', { xml: '<v>12345678901234567890</v>' }, '12345678901234567890'],
    ['a decimal', { xml: '<v>1234.5</v>' }, '1234.5'],
    ['a whole number with a point', { xml: '<v>7.0</v>' }, '7'],
    ['what only looks like a number', { xml: '<v>1e9999</v>' }, '1e9999'],
    ['no number at all', { xml: '<v>0x10</v>' }, '0x10'],
    ['a date as ISO', { attributes: 't="d"', xml: '<v>2019-03-01T10:30:00.000Z</v>' }, '2019-03-01T10:30'],
    ['a date at midnight as ISO', { attributes: 't="d"', xml: '<v>2019-03-01T00:00:00Z</v>' }, '2019-03-01'],
    ['a day', { attributes: 's="1"', xml: '<v>43525</v>' }, '2019-03-01'],
    ['a moment', { attributes: 's="2"', xml: '<v>43525.4375</v>' }, '2019-03-01T10:30'],
    ['a moment with seconds', { attributes: 's="2"', xml: '<v>43525.437673611115</v>' }, '2019-03-01T10:30:15'],
    ['a moment rounded up to the next day', { attributes: 's="2"', xml: '<v>43524.999999999</v>' }, '2019-03-01'],
    ['a time of day', { attributes: 's="3"', xml: '<v>0.4375</v>' }, '10:30'],
    ['a length of time', { attributes: 's="4"', xml: '<v>1.5</v>' }, '36:00'],
    ['the day that never was', { attributes: 's="1"', xml: '<v>60</v>' }, '1900-02-29'],
    ['the day before it', { attributes: 's="1"', xml: '<v>59</v>' }, '1900-02-28'],
    ['the day after it', { attributes: 's="1"', xml: '<v>61</v>' }, '1900-03-01'],
    ['a number that is no date', { attributes: 's="1"', xml: '<v>-1</v>' }, '-1'],
    ['a day after the last one', { attributes: 's="1"', xml: '<v>2958466</v>' }, '2958466'],
    ['a number with leading zeros', { attributes: 's="5"', xml: '<v>301</v>' }, '0301'],
    ['an amount', { attributes: 's="6"', xml: '<v>1234.5</v>' }, '1234.5'],
    ['a style that is not there', { attributes: 's="99"', xml: '<v>43525</v>' }, '43525'],
  ])('gives %s.', async (_, cell, expected) => {
    const rich =
      '<r><t>Vi </t></r><r><rPr><i/></rPr><t xml:space="preserve">vil </t></r><rPh sb="0" eb="1"><t>ヴィ</t></rPh><r><t> ha det</t></r><phoneticPr fontId="1"/>'
    const formats = [14, 'd. mmmm yyyy "kl." hh:mm', 'h:mm AM/PM', '[h]:mm', '0000', '#,##0.00\\ "dyr";[Red]-#,##0.00']
    expect(await cellText(cell, { strings: [rich], formats })).toBe(expected)
  })

  it.each([
    ['yyyy-mm-dd;@', 'date'],
    ['[$-414]d. mmmm yyyy;@', 'date'],
    ['mmm', 'date'],
    ['mm:ss.0', 'time'],
    ['General', 'number'],
    ['Standard', 'number'],
    ['0.00E+00', 'number'],
    ['0 "dager"', 'number'],
    ['# ##0\\ \\d\\a\\g', 'number'],
    ['0%', 'number'],
    ['@', 'number'],
  ])('knows what %s means: %s.', async (format, kind) => {
    const text = await cellText({ attributes: 's="1"', xml: '<v>43525.25</v>' }, { formats: [format] })
    expect(text).toBe(kind === 'number' ? '43525.25' : '2019-03-01T06:00')
  })

  it('counts days from 1904 where the workbook does.', async () => {
    const options = { formats: [14, 20], is1904: true }
    expect(await cellText({ attributes: 's="1"', xml: '<v>42063</v>' }, options)).toBe('2019-03-01')
    expect(await cellText({ attributes: 's="1"', xml: '<v>0</v>' }, options)).toBe('1904-01-01')
    expect(await cellText({ attributes: 's="2"', xml: '<v>0.25</v>' }, options)).toBe('06:00')
  })

  it('reads cells and rows without addresses, out of order, and with a prefix of their own.', async () => {
    const sheet = `<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="str"><x:v>Id</x:v></x:c><x:c t="str"><x:v>Innspill</x:v></x:c></x:row><x:row r="4"><x:c r="B4" t="str"><x:v>${prose}</x:v></x:c><x:c r="A4"><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="B2" t="str"><x:v>Mer</x:v></x:c><x:c r="B2" t="str"><x:v>her</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    const result = await one({}, { parts: { 'xl/worksheets/sheet1.xml': sheet } })
    expect(numbered(result)).toEqual([
      [4, '1', prose],
      [5, '', 'Mer her'],
    ])
  })

  it('reads UTF-16, and tells of characters that are damaged.', async () => {
    const sheet =
      '<worksheet><sheetData><row><c t="str"><v>Id</v></c><c t="str"><v>Innspill</v></c></row><row><c><v>1</v></c><c t="str"><v>blåbær</v></c></row></sheetData></worksheet>'
    const wide = await one({}, { parts: { 'xl/worksheets/sheet1.xml': Buffer.from(`\uFEFF${sheet}`, 'utf16le') } })
    expect(numbered(wide)).toEqual([[2, '1', 'blåbær']])
    const damaged = await one({}, { parts: { 'xl/worksheets/sheet1.xml': Buffer.from(sheet, 'latin1') } })
    expect(numbered(damaged)).toEqual([[2, '1', 'bl\uFFFDb\uFFFDr']])
    expect(rules(damaged)).toEqual(['undecodable-bytes sheet:Svar row:2 column:Innspill'])
  })

  it('leaves comments out, and tells of formulas without a value and of texts that are not there.', async () => {
    const result = await one(
      {
        rows: [header, [{ xml: '<f>SUM(C1)</f><v/>' }, prose], ['2', { attributes: 't="s"', xml: '<v>999</v>' }]],
        after: '<legacyDrawing r:id="c"/>',
      },
      { parts: { 'xl/comments1.xml': '<comments><t>Hemmelig</t></comments>' } },
    )
    expect(numbered(result)).toEqual([
      [2, '', prose],
      [3, '2', ''],
    ])
    expect(rules(result)).toEqual(['damaged-file sheet:Svar row:3', 'unread-part sheet:Svar'])
    const { ledger, isBalanced } = segment(result.units)
    expect([ledger.unreadable, isBalanced]).toEqual([1, true])
  })

  it('keeps long texts, line breaks and signs as they are.', async () => {
    for (const text of [`a\nb\tc  d`, ' x'.repeat(16_000), '=HYPERLINK("x")', '_x', '😀'])
      expect(await cellText(text)).toBe(text)
  })
})
