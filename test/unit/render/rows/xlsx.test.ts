import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { createRowWriter } from '../../../../src/render/rows/registry.ts'
import type { RowBookOptions } from '../../../../src/render/rows/row-book.ts'
import { createXlsxBook } from '../../../../src/render/rows/xlsx.ts'
import { buildRow, buildTrailer, type RowFacts } from '../../../support/build-row.ts'
import { readWorkbook } from '../../../support/read-workbook.ts'
import { smallTaxonomy } from '../../../support/small-taxonomy.ts'

function write(facts: readonly RowFacts[], more: Partial<RowBookOptions> = {}) {
  const rows = facts.map(buildRow)
  const options = { taxonomy: smallTaxonomy, metaColumns: [], ...more }
  const book = createXlsxBook(options)
  const csv = createRowWriter('csv', { ...options, defuse: false })
  for (const row of rows) book.row(row)
  book.end(buildTrailer(rows.length))
  const records: string[][] = parse(csv.header() + rows.map((row) => csv.row(row)).join(''))
  return { sheets: readWorkbook(Buffer.concat(book.take())), records }
}

const asText = (cell: string | number | boolean): string => (typeof cell === 'number' ? cell.toFixed(4) : String(cell))

describe('Rows in a workbook', () => {
  it('are those of CSV: columns, order, values; what a row lacks is empty.', () => {
    const { sheets, records } = write(
      [
        { text: 'En sandkasse', secondary: ['forskning'], meta: { Navn: 'Kari', Postnummer: '0301' } },
        { text: 'Takk for maten', status: 'none', meta: { Postnummer: '5003' } },
        { text: 'ok', status: 'too-short', campaign: 'svar.csv#1' },
      ],
      { wide: true, metaColumns: ['Navn', 'Postnummer'] },
    )
    expect(sheets.Innspill?.map((row) => row.map(asText))).toEqual(records)
    expect(sheets.Innspill?.[1]?.at(-1)).toBe('0301')
    expect(typeof sheets.Innspill?.[1]?.[9]).toBe('number')
  })

  it('are followed by what is known of the run, also when there is none.', () => {
    const { sheets } = write([])
    expect(sheets.Innspill).toHaveLength(1)
    expect(sheets.Regnskap).toEqual([
      ['Kilde', 'Lest', 'Vurdert', 'Satt til side', 'Uleselig'],
      ['svar.csv', 2, 0, 2, 0],
    ])
    expect(sheets['Satt til side']?.[1]).toEqual(['svar.csv', 'tomme svar', 2])
  })

  it('go on in a further sheet when one is full.', () => {
    const { sheets } = write([{}, {}, {}], { mostRows: 3 })
    expect(Object.keys(sheets).slice(0, 2)).toEqual(['Innspill', 'Innspill 2'])
    expect([sheets.Innspill?.length, sheets['Innspill 2']?.length]).toEqual([3, 2])
  })

  it('leave out columns that a sheet has no room for, and say how many.', () => {
    let lost = 0
    const metaColumns = Array.from({ length: 16_384 }, (_, at) => `k${at}`)
    const onColumnsLost = (columns: number) => {
      lost = columns
    }
    const book = createXlsxBook({ taxonomy: smallTaxonomy, metaColumns, onColumnsLost })
    book.end(buildTrailer(0))
    expect(lost).toBe(17)
    expect(readWorkbook(Buffer.concat(book.take())).Innspill?.[0]).toHaveLength(16_384)
  })
})
