import { describe, expect, it } from 'vitest'
import { makeXlsx, type XlsxCell, type XlsxOptions, type XlsxSheet } from '../../support/make-xlsx.ts'
import { readBytes, segment } from './read-fixture.ts'

const prose = 'Vi trenger mer tillit og færre rapporter i tjenestene våre'
const header = ['Id', 'Innspill']

/** Reads a workbook of one sheet. */
function one(sheet: Partial<XlsxSheet>, options: XlsxOptions = {}) {
  return readBytes('xlsx', makeXlsx([{ name: 'Svar', ...sheet }], options))
}

const rules = (result: { findings: readonly { rule: string; place: string }[] }) =>
  result.findings.map(({ rule, place }) => `${rule} ${place}`)
const columnsOf = ({ units }: Awaited<ReturnType<typeof one>>) =>
  units.flatMap((unit) => (unit.kind === 'table' ? [unit.columns] : []))
const numbered = ({ rows }: Awaited<ReturnType<typeof one>>) => rows.map(({ row, cells }) => [row, ...cells])

describe('readXlsx', () => {
  it('gives each row the number that the spreadsheet shows, and no unit for empty rows and the header.', async () => {
    const result = await one({ rows: [header, ['1', prose], [], ['', ' '], ['2', 'Mer']] })
    expect(result.units).toEqual([
      {
        kind: 'table',
        place: 'sheet:Svar',
        columns: header,
        sample: [
          ['1', prose],
          ['2', 'Mer'],
        ],
      },
      { kind: 'row', row: 2, cells: ['1', prose] },
      { kind: 'row', row: 5, cells: ['2', 'Mer'] },
    ])
    expect(result.infos.at(-1)).toMatchObject({ format: 'xlsx', encoding: '', hasHeader: true })
    expect(result.findings).toEqual([])
  })

  it('gives inputs places and ids with sheet and row.', async () => {
    const bytes = makeXlsx([{ name: 'Svar 2019', rows: [['Navn', 'Innspill'], [], ['Kari', prose]] }])
    const { inputs } = segment((await readBytes('xlsx', bytes)).units)
    expect(inputs[0]).toMatchObject({
      id: 'fil#sheet:Svar 2019 row:3 column:Innspill',
      place: 'sheet:Svar 2019 row:3 column:Innspill',
      text: prose,
    })
  })

  it('finds the header below titles, which it sets aside, whatever column the table begins in.', async () => {
    const result = await one({
      rows: [
        ['Høring om tillit'],
        ['Frist', '1. mai'],
        [],
        ['', 'Nr', 'Navn', 'Innspill'],
        ['', 7, 'Kari', prose],
        ['', 8, 'Ola', prose],
      ],
    })
    expect(columnsOf(result)).toEqual([['Nr', 'Navn', 'Innspill']])
    expect(numbered(result)).toEqual([
      [5, '7', 'Kari', prose],
      [6, '8', 'Ola', prose],
    ])
    expect(result.blocks.map(({ place, text, setAside }) => [place, text, setAside])).toEqual([
      ['sheet:Svar row:1', 'Høring om tillit', 'heading'],
      ['sheet:Svar row:2', 'Frist 1. mai', 'heading'],
    ])
  })

  it('finds the header of a single column, also below a title and an empty row.', async () => {
    const rows = [[prose], [`${prose} her`]]
    expect(columnsOf(await one({ rows: [['Innspill'], ...rows] }))).toEqual([['Innspill']])
    const titled = await one({ rows: [['Høring om tillit i det offentlige'], [], ['Innspill'], ...rows] })
    expect([columnsOf(titled), titled.rows.length, titled.blocks.length]).toEqual([[['Innspill']], 2, 1])
    expect((await one({ rows })).rows).toHaveLength(2)
  })

  it('takes no answer for a header where there is none, and numbers nameless columns as the sheet does.', async () => {
    const rows = [
      ['', 'Kari', 'Vi vil ha flere busser.'],
      ['', 'Ola', 'Nei'],
      ['', 'Per', 'Vi vil ha tog.'],
    ]
    const result = await one({ rows })
    expect(columnsOf(result)).toEqual([['kolonne 2', 'kolonne 3']])
    expect(result.rows).toHaveLength(3)
    expect(result.blocks).toEqual([])
  })

  it('prefers the row with usual names where some columns have none.', async () => {
    const rows = [['Nr', 'Innspill'], ...[1, 2, 3].map((nr) => [nr, prose, 'Bydel', 'Oslo'])]
    const result = await one({ rows })
    expect(columnsOf(result)).toEqual([['Nr', 'Innspill', 'kolonne 3', 'kolonne 4']])
    expect(result.rows).toHaveLength(3)
  })

  it('lets the user say whether there is a header.', async () => {
    const bytes = makeXlsx([{ name: 'A', rows: [header, ['1', prose]] }])
    expect((await readBytes('xlsx', bytes, { header: false })).rows).toHaveLength(2)
    const bare = makeXlsx([
      {
        name: 'A',
        rows: [
          ['S01', 'Flere busser.'],
          ['S02', 'Flere tog.'],
        ],
      },
    ])
    const named = await readBytes('xlsx', bare, { header: true })
    expect([columnsOf(named), named.rows.length]).toEqual([[['S01', 'Flere busser.']], 1])
    const titled = makeXlsx([{ name: 'A', rows: [['Tittel'], ['S01', 'Flere busser.'], ['S02', 'Flere tog.']] }])
    expect(columnsOf(await readBytes('xlsx', titled, { header: true }))).toEqual([['S01', 'Flere busser.']])
  })

  it('sets aside, with a finding, what stands outside of the columns that the first rows have.', async () => {
    const rows: XlsxCell[][] = [header, ...Array.from({ length: 230 }, (_, row) => [String(row), prose])]
    rows[225]?.push('', 'Notat i margen')
    const { units, findings } = await one({ rows })
    expect(findings.map(({ rule, place }) => [rule, place])).toEqual([['extra-cells', 'sheet:Svar row:226']])
    const { setAside, isBalanced } = segment(units)
    expect(setAside).toEqual([
      { source: 'fil', place: 'sheet:Svar row:226 column:kolonne 4', reason: 'table-cell', text: 'Notat i margen' },
    ])
    expect(isBalanced).toBe(true)
  })

  it('reads every sheet as a table of its own, and leaves out those without cells.', async () => {
    const bytes = makeXlsx([
      { name: 'A', rows: [header, ['1', prose]] },
      { name: 'Tom', rows: [[' ']] },
      { name: 'a', rows: [header, ['1', prose]] },
      { name: 'A', rows: [header, ['2', prose]] },
    ])
    const { units } = await readBytes('xlsx', bytes)
    const tables = units.filter((unit) => unit.kind === 'table')
    expect(tables.map(({ place }) => place)).toEqual(['sheet:A', 'sheet:a', 'sheet:A (2)'])
    expect(units[0]).toEqual({ kind: 'tables', tables })
  })

  it('gives an empty source for a workbook without cells, and for no bytes at all.', async () => {
    for (const bytes of [makeXlsx([{ name: 'A' }, { name: 'B', rows: [['  ']] }]), Buffer.alloc(0)]) {
      const { units, findings } = await readBytes('xlsx', bytes)
      const { ledger, isBalanced } = segment(units)
      expect([ledger.setAside.empty, ledger.read, isBalanced, findings]).toEqual([1, 1, true, []])
    }
  })

  it('reads what is hidden all the same, and says so.', async () => {
    const data = `<row r="1"><c r="A1" t="str"><v>Id</v></c><c r="B1" t="str"><v>Innspill</v></c></row><row r="2" hidden="1"><c r="B2" t="str"><v>${prose}</v></c></row><row r="3" hidden="1"/>`
    const before = '<cols><col min="1" max="1" hidden="1"/><col min="3" max="16384" hidden="true"/></cols>'
    const bytes = makeXlsx([
      { name: 'A', data, before },
      { name: 'B', rows: [header, ['1', prose]], state: 'hidden' },
      { name: 'C', rows: [header, ['1', prose]], state: 'veryHidden' },
      { name: 'D', state: 'hidden' },
    ])
    const { rows, findings } = await readBytes('xlsx', bytes)
    expect(rows.map(({ cells }) => cells[1])).toEqual([prose, prose, prose])
    expect(findings.map(({ rule, severity, place }) => [rule, severity, place])).toEqual([
      ['hidden-sheet', 'info', 'sheet:A'],
      ['hidden-sheet', 'info', 'sheet:B'],
      ['hidden-sheet', 'info', 'sheet:C'],
    ])
    expect(findings[0]?.message).toBe('Arket har 1 skjult rad og 1 skjult kolonne. Alt er lest.')
  })

  it('tells of charts and pictures, which it does not read.', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const bytes = makeXlsx(
      [{ name: 'A', rows: [header, ['1', prose]], after: '<drawing r:id="d"/>' }, { name: 'Diagram' }],
      {
        parts: {
          'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="s1" Type="${office}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="s2" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="x" Type="${office}/sharedStrings" Target="../xl/./sharedStrings.xml"/></Relationships>`,
        },
      },
    )
    const result = await readBytes('xlsx', bytes)
    expect(rules(result)).toEqual(['unread-part sheet:A', 'unread-part sheet:Diagram'])
    expect(result.rows[0]?.cells).toEqual(['1', prose])
  })
})
