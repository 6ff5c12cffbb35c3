import { describe, expect, it } from 'vitest'
import type { CutCell, Sheet } from '../../../../src/render/xlsx/sheet.ts'
import { createWorkbookWriter } from '../../../../src/render/xlsx/workbook-writer.ts'
import { writeWorkbook } from '../../../../src/render/xlsx/write-workbook.ts'
import { createZipWriter } from '../../../../src/render/xlsx/zip-writer.ts'
import { partsOf, readWorkbook } from '../../../support/read-workbook.ts'

const sheet: Sheet = { name: 'Ark', columns: [{ title: 'a' }, { title: 'b', numbers: 'share' }] }

function sheetXml(bytes: Uint8Array, number = 1): string {
  return partsOf(bytes)[`xl/worksheets/sheet${number}.xml`] ?? ''
}

describe('A workbook', () => {
  it('writes numbers, days and truths as what they are, each in its format.', () => {
    const rows = [
      ['tekst', 0.25],
      [{ date: '2019-05-31' }, 1],
      [{ date: 'i fjor' }, undefined],
      [true, 12],
    ]
    const bytes = writeWorkbook([{ ...sheet, rows }], { language: 'nb' })
    expect(readWorkbook(bytes).Ark).toEqual([
      ['a', 'b'],
      ['tekst', 0.25],
      [43_616, 1],
      ['i fjor', ''],
      [true, 12],
    ])
    const xml = sheetXml(bytes)
    expect(xml).toContain('<c r="B2" s="7"><v>0.25</v></c>')
    expect(xml).toContain('<c r="A3" s="5"><v>43616</v></c>')
    expect(xml).toContain('<c r="A5" s="3" t="b"><v>1</v></c>')
    expect(xml).not.toContain('r="B4"')
  })

  it('says in words that a number is hidden, so that nobody takes it for nothing.', () => {
    const written = (language: 'nb' | 'nn' | 'en') =>
      readWorkbook(writeWorkbook([{ ...sheet, rows: [['x', null]] }], { language }))
    expect([written('nb').Ark?.[1], written('nn').Ark?.[1], written('en').Ark?.[1]]).toEqual([
      ['x', 'skjult'],
      ['x', 'skjult'],
      ['x', 'hidden'],
    ])
  })

  it('keeps the first row in sight, filters all of the table and prints it page by page.', () => {
    const rows = [
      ['x', 1],
      ['y', 2],
    ]
    const bytes = writeWorkbook([{ ...sheet, name: 'Æ & Ø', rows }], { language: 'nb' })
    const xml = sheetXml(bytes)
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(xml).toContain('<autoFilter ref="A1:B3"/>')
    const book = partsOf(bytes)['xl/workbook.xml'] ?? ''
    expect(book).toContain('<sheet name="Æ &amp; Ø" sheetId="1" r:id="rId1"/>')
    expect(book).toContain(`localSheetId="0" hidden="1">'Æ &amp; Ø'!$A$1:$B$3<`)
    expect(book).toContain(`localSheetId="0">'Æ &amp; Ø'!$1:$1<`)
  })

  it('marks what would become a formula when typed anew, in heads too, but not with `defuse` off.', () => {
    const texts = ['=1+1', '+1', '-1', '@a', ' =1', '\t=1', '＝1', 'a=1', "'=1"]
    const full = { name: 'Ark', columns: [{ title: '=a' }], rows: texts.map((text) => [text]) }
    const stylesOf = (xml: string) => [...xml.matchAll(/<c r="A\d+" s="(\d+)"/g)].map(([, style]) => Number(style))
    expect(stylesOf(sheetXml(writeWorkbook([full], { language: 'nb' })))).toEqual([2, 4, 4, 4, 4, 4, 4, 4, 3, 3])
    const open = sheetXml(writeWorkbook([full], { language: 'nb', defuse: false }))
    expect(new Set(stylesOf(open))).toEqual(new Set([1, 3]))
    const styles = partsOf(writeWorkbook([full], { language: 'nb' }))['xl/styles.xml'] ?? ''
    const formats = styles.split('<cellXfs')[1]?.match(/<xf [^>]*>/g) ?? []
    expect(formats.flatMap((format, at) => (format.includes('quotePrefix="1"') ? [at] : []))).toEqual([2, 4])
  })

  it('goes on in a further sheet when one is full, with the same head, and loses no row.', () => {
    const writer = createWorkbookWriter({ language: 'nb', mostRows: 4 })
    writer.begin(sheet)
    for (let row = 1; row <= 7; row++) writer.row([String(row), row])
    writer.begin({ ...sheet, name: 'Neste' })
    writer.end()
    const sheets = readWorkbook(Buffer.concat(writer.take()))
    expect(Object.keys(sheets)).toEqual(['Ark', 'Ark 2', 'Ark 3', 'Neste'])
    expect(Object.values(sheets).map(([head]) => head)).toEqual(Array.from({ length: 4 }, () => ['a', 'b']))
    expect(Object.values(sheets).flatMap((rows) => rows.slice(1).map(([, number]) => number))).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ])
    expect(sheets.Ark).toHaveLength(4)
  })

  it('tells of every text that is cut: sheet, row and column as a person counts them.', () => {
    const cuts: CutCell[] = []
    const rows = [
      ['kort', 1],
      ['x'.repeat(40_000), 2],
    ]
    const bytes = writeWorkbook([{ ...sheet, rows }], { language: 'en', onCut: (cut) => cuts.push(cut) })
    expect(cuts).toEqual([{ sheet: 'Ark', row: 3, column: 'a' }])
    expect(String(readWorkbook(bytes).Ark?.[2]?.[0])).toMatch(
      /x … \[Cut here: a cell in Excel holds 32,767 characters\.\]$/,
    )
  })

  it('gives its bytes as it goes, and holds back no more than it packs at a time.', () => {
    const writer = createWorkbookWriter({ language: 'nb' })
    writer.begin(sheet)
    let given = 0
    for (let row = 0; row < 20_000; row++) {
      writer.row([`rad ${Math.imul(row, 2_654_435_761) >>> 0} av mange`, row])
      given += writer.take().reduce((sum, { length }) => sum + length, 0)
    }
    const before = given
    writer.end()
    const rest = writer.take().reduce((sum, { length }) => sum + length, 0)
    expect(before).toBeGreaterThan(8 * rest)
    expect(rest).toBeLessThan(65_536)
  })
})

describe('The archive of a workbook', () => {
  it('has the same bytes however its text comes in pieces.', () => {
    const text = Array.from({ length: 30_000 }, (_, at) => `linje ${at} æøå\n`)
    const pack = (take: boolean): Buffer => {
      const zip = createZipWriter()
      const bytes: Uint8Array[] = []
      zip.begin('a.xml')
      for (const line of text) {
        zip.add(line)
        if (take) bytes.push(...zip.take())
      }
      zip.begin('b.xml')
      zip.add('b')
      zip.end()
      return Buffer.concat([...bytes, ...zip.take()])
    }
    expect(pack(true).equals(pack(false))).toBe(true)
    expect(partsOf(pack(false))).toEqual({ 'a.xml': text.join(''), 'b.xml': 'b' })
  })
})
