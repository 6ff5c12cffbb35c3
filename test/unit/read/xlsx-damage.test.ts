import { describe, expect, it } from 'vitest'
import { makeXlsx, type XlsxOptions, type XlsxSheet } from '../../support/make-xlsx.ts'
import { packFiles } from '../../support/pack-files.ts'
import { readBytes, segment } from './read-fixture.ts'

const prose = 'Vi trenger mer tillit og færre rapporter i tjenestene våre'
const header = ['Id', 'Innspill']

/** Reads a workbook of one sheet. */
function one(sheet: Partial<XlsxSheet>, options: XlsxOptions = {}) {
  return readBytes('xlsx', makeXlsx([{ name: 'Svar', ...sheet }], options))
}

const rules = (result: { findings: readonly { rule: string; place: string }[] }) =>
  result.findings.map(({ rule, place }) => `${rule} ${place}`)
const numbered = ({ rows }: Awaited<ReturnType<typeof one>>) => rows.map(({ row, cells }) => [row, ...cells])

describe('readXlsx, of what cannot be read', () => {
  it('takes an encrypted workbook, and an old .xls, for protected.', async () => {
    const bytes = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    const { units, findings, infos } = await readBytes('xlsx', bytes)
    expect(units).toEqual([{ kind: 'unreadable', place: '', count: 1 }])
    expect(findings[0]).toMatchObject({ rule: 'password-protected', message: expect.stringContaining('.xls') })
    expect(infos).toHaveLength(1)
  })

  it.each([
    ['no archive', Buffer.from('PK nei'), 'damaged-file'],
    ['an archive without a workbook', packFiles({ 'a.txt': 'hei' }), 'damaged-file'],
    ['a binary workbook', packFiles({ 'xl/workbook.bin': 'hei' }), 'damaged-file'],
    ['a list of sheets that is no XML', makeXlsx([], { parts: { 'xl/workbook.xml': '<workbook' } }), 'damaged-file'],
    [
      'a DOCTYPE',
      makeXlsx([], { parts: { 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><workbook>&a;</workbook>' } }),
      'damaged-file',
    ],
    ['elements without end', makeXlsx([], { parts: { 'xl/workbook.xml': '<a>'.repeat(5000) } }), 'nested-too-deep'],
    ['styles that are damaged', makeXlsx([{ name: 'A' }], { parts: { 'xl/styles.xml': '<a></b>' } }), 'damaged-file'],
  ])('gives a finding for %s.', async (_, bytes, rule) => {
    const { units, findings } = await readBytes('xlsx', bytes)
    expect(units).toEqual([{ kind: 'unreadable', place: '', count: 1 }])
    expect(findings.map((finding) => finding.rule)).toEqual([rule])
  })

  it('keeps within the limits of the archive and of the document.', async () => {
    const bytes = makeXlsx([{ name: 'A', rows: [header, ['1', ' a'.repeat(100_000)]] }])
    expect((await readBytes('xlsx', bytes, { maxUnpackedBytes: 100_000 })).findings[0]?.rule).toBe('archive-limit')
    expect((await readBytes('xlsx', bytes, { maxDocumentBytes: 1000 })).findings[0]?.rule).toBe('document-too-large')
  })

  it('reads the other sheets where one is damaged, and that one as far as it goes.', async () => {
    const broken =
      '<worksheet><sheetData><row r="1"><c t="str"><v>Id</v></c><c t="str"><v>Innspill</v></c></row><row r="2"><c t="str"><v>1</v></c></row><row r="3"><c t="str"><v>2</v></c><c t="str"><v>to'
    const bytes = makeXlsx([{ name: 'A' }, { name: 'B', rows: [header, ['1', prose]] }, { name: 'C' }, { name: 'D' }], {
      parts: {
        'xl/worksheets/sheet1.xml': broken,
        'xl/worksheets/sheet3.xml': undefined,
        'xl/worksheets/sheet4.xml': '<!DOCTYPE a><a/>',
      },
    })
    const result = await readBytes('xlsx', bytes)
    expect(rules(result)).toEqual(['damaged-file sheet:A row:3', 'damaged-file sheet:C', 'damaged-file sheet:D'])
    expect(numbered(result)).toEqual([
      [2, '1', ''],
      [3, '2', ''],
      [2, '1', prose],
    ])
    expect(segment(result.units).isBalanced).toBe(true)
  })

  it('loses a row that is too long, and a cell outside of what a sheet can have, and tells of them.', async () => {
    const bytes = makeXlsx([
      {
        name: 'A',
        data: `<row r="1"><c r="A1" t="str"><v>Innspill</v></c></row><row r="2"><c r="A2" t="str"><v>${'a'.repeat(3000)}</v></c></row><row r="3"><c r="A3" t="str"><v>${prose}</v></c><c r="XFE3"><v>1</v></c></row><row r="1048576"><c r="A1048576" t="str"><v>siste</v></c></row><row r="1048577"><c><v>1</v></c></row>`,
      },
    ])
    const result = await readBytes('xlsx', bytes, { maxRecordBytes: 2000 })
    expect(result.rows.map(({ row }) => row)).toEqual([3, 1_048_576])
    expect(rules(result)).toEqual([
      'record-too-long sheet:A row:2',
      'archive-limit sheet:A row:3',
      'archive-limit sheet:A row:1048577',
    ])
    expect(segment(result.units).isBalanced).toBe(true)
  })

  it('gives no more text than may be unpacked, however often cells point to the same.', async () => {
    const cell = { attributes: 't="s"', xml: '<v>0</v>' }
    const bytes = makeXlsx([{ name: 'A', rows: [['Innspill'], ...Array.from({ length: 300 }, () => [cell])] }], {
      strings: [`<t>${'Vi vil '.repeat(1000)}</t>`],
    })
    const { units, rows, findings } = await readBytes('xlsx', bytes, { maxUnpackedBytes: 700_000 })
    expect(rows.length).toBeLessThan(100)
    expect(findings.map(({ rule }) => rule).slice(0, 1)).toEqual(['archive-limit'])
    const { ledger, isBalanced } = segment(units)
    expect([ledger.unreadable + rows.length, isBalanced]).toEqual([300, true])
  })

  it('keeps the cells of a row in which another begins, and those outside of rows.', async () => {
    const cell = (text: string) => `<c t="str"><v>${text}</v></c>`
    const result = await one({
      data: `<row>${cell('Innspill')}</row><row>${cell(prose)}<row>${cell('Mer')}</row><c r="A9" t="str"><v>og</v></c></row>`,
    })
    expect(numbered(result)).toEqual([
      [2, prose],
      [3, 'Mer'],
      [4, 'og'],
    ])
  })

  it('reads no part twice because two sheets name it.', async () => {
    const bytes = makeXlsx([{ name: 'A', rows: [header, ['1', prose]] }, { name: 'B' }], {
      parts: {
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="s1"/><sheet name="B" r:id="s1"/><sheet name="C" r:id="s2"/></sheets></workbook>',
      },
    })
    const result = await readBytes('xlsx', bytes)
    expect([result.rows.length, rules(result)]).toEqual([1, ['damaged-file sheet:B']])
  })

  it('makes no cells of what lies before one far out.', async () => {
    const far = Array.from(
      { length: 3000 },
      (_, row) => `<row r="${row * 300 + 1}"><c r="XFD${row * 300 + 1}"><v>1</v></c></row>`,
    )
    const { rows } = await one({ data: far.join('') })
    expect(rows.every(({ cells }) => cells.length === 1)).toBe(true)
  })
})
