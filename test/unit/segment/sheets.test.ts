import { describe, expect, it } from 'vitest'
import type { SegmentOptions } from '../../../src/segment/segment-context.ts'
import type { TableUnit, Unit } from '../../../src/types/unit.ts'
import { readBytes, segment } from '../read/read-fixture.ts'

type Rows = readonly (readonly string[])[]

/** A sheet: its name, its columns, its rows. */
type Sheet = readonly [name: string, columns: readonly string[], rows: Rows]

const long = (row: number) => `Vi mener at kommunene må få prøve noe nytt uten å spørre om lov først, sak ${row}`
const answers: Sheet = ['Svar', ['Nr', 'Innspill'], [1, 2, 3].map((row) => [`${row}`, long(row)])]
const codes: Sheet = [
  'Koder',
  ['Kode', 'Navn'],
  [
    ['1', 'Helt enig'],
    ['2', 'Delvis uenig i det'],
    ['3', 'Vet ikke'],
  ],
]
const figures: Sheet = [
  'Nøkkeltall',
  ['Fylke', 'Antall'],
  [
    ['Troms', '12'],
    ['Møre og Romsdal', '7'],
  ],
]

/** The units of a workbook as its reader gives them. */
function workbook(sheets: readonly Sheet[]): Unit[] {
  const tables = sheets.map(
    ([name, columns, sample]): TableUnit => ({ kind: 'table', place: `sheet:${name}`, columns, sample }),
  )
  const rows = sheets.map(([, , cells]) => cells.map((row, at): Unit => ({ kind: 'row', row: at + 2, cells: row })))
  const all = tables.flatMap((table, at): Unit[] => [table, ...(rows[at] ?? [])])
  return tables.length > 1 ? [{ kind: 'tables', tables }, ...all] : all
}

/** The sheets with inputs, and the reasons for which rows are none. */
function outcome(sheets: readonly Sheet[], options: SegmentOptions = {}) {
  const { inputs, ledger, isBalanced } = segment(workbook(sheets), options)
  expect(isBalanced).toBe(true)
  const names = inputs.map(({ place }) => /^sheet:(.*) row:\d+ column:/.exec(place)?.[1])
  return { sheets: [...new Set(names)], inputs: inputs.length, setAside: ledger.setAside }
}

describe('a workbook of several sheets', () => {
  it('has inputs in the sheets with a column called so or with prose; the rows of the others are set aside.', () => {
    const other: Sheet = ['Meninger', ['Nr', 'Ønsker'], answers[2]]
    const short: Sheet = [
      'Kort',
      ['Nr', 'Kommentar'],
      [
        ['1', 'Ja'],
        ['2', 'Nei'],
      ],
    ]
    expect(outcome([codes, answers, figures, other, short])).toEqual({
      sheets: ['Svar', 'Meninger', 'Kort'],
      inputs: 8,
      setAside: { 'other-table': 5 },
    })
  })

  it('tells which rows it sets aside, once for each.', () => {
    const { setAside } = segment(workbook([answers, figures]))
    expect(setAside).toEqual([
      { source: 'fil', place: 'sheet:Nøkkeltall row:2', reason: 'other-table', text: 'Troms, 12' },
      { source: 'fil', place: 'sheet:Nøkkeltall row:3', reason: 'other-table', text: 'Møre og Romsdal, 7' },
    ])
  })

  it('takes the sheet with the longest words where none has inputs by that measure.', () => {
    const labels: Sheet = [
      'Etiketter',
      ['Kode', 'Etikett'],
      [
        ['1', 'Svært lange ord her'],
        ['2', 'Og enda lengre ord'],
      ],
    ]
    expect(outcome([figures, labels, codes])).toMatchObject({ sheets: ['Etiketter'], inputs: 2 })
  })

  it('takes the columns that the user names in whatever sheet they stand.', () => {
    const more: Sheet = ['Mer', ['Nr', 'Ønske'], [['1', long(1)]]]
    const textColumns = ['innspill', 'Ønske']
    expect(outcome([codes, answers, more], { textColumns })).toEqual({
      sheets: ['Svar', 'Mer'],
      inputs: 4,
      setAside: { 'other-table': 3 },
    })
    expect(outcome([codes, answers], { textColumns: ['Navn'] }).sheets).toEqual(['Koder'])
  })

  it('throws for a named column that no sheet has, and tells which there are.', () => {
    expect(() => segment(workbook([codes, answers]), { textColumns: ['Innspill', 'Ønske'] })).toThrowError(
      expect.objectContaining({
        code: 'COLUMN_MISSING',
        message: 'fil: ingen kolonne heter «Ønske».',
        hint: 'Kolonnene i sheet:Koder er: Kode, Navn. Kolonnene i sheet:Svar er: Nr, Innspill.',
      }),
    )
  })

  it('asks for the column of ids only where there are inputs.', () => {
    expect(segment(workbook([codes, answers]), { idColumn: 'Nr' }).inputs[0]?.id).toBe('fil#1')
    expect(() => segment(workbook([codes, answers]), { idColumn: 'Kode' })).toThrowError(
      expect.objectContaining({ code: 'COLUMN_MISSING' }),
    )
  })

  it('takes named columns of ids and senders from the sheets that have them, and finds those of the others.', () => {
    const first: Sheet = ['2018', ['Ref', 'Etat', 'Innspill'], [['A1', 'Storelva', long(1)]]]
    const second: Sheet = ['2019', ['Id', 'Avsender', 'Innspill'], [['7', 'Lillevik', long(2)]]]
    const options = { idColumn: 'Ref', respondent: { name: 'Etat' } }
    const { inputs, findings } = segment(workbook([codes, first, second]), options)
    expect(inputs.map(({ id, respondent }) => [id, respondent.name])).toEqual([
      ['fil#A1', 'Storelva'],
      ['fil#7', 'Lillevik'],
    ])
    expect(findings.map(({ rule, severity, place }) => [rule, severity, place])).toEqual([
      ['column-elsewhere', 'warning', 'sheet:2019'],
      ['column-elsewhere', 'warning', 'sheet:2019'],
    ])
    expect(findings[0]).toMatchObject({
      message: expect.stringContaining('«Ref»'),
      hint: 'Kolonnene her er: Id, Avsender, Innspill.',
    })
  })

  it('throws for a named column of senders that no sheet with inputs has.', () => {
    expect(() => segment(workbook([codes, answers]), { respondent: { county: 'Kode' } })).toThrowError(
      expect.objectContaining({ code: 'COLUMN_MISSING', hint: 'Kolonnene i sheet:Svar er: Nr, Innspill.' }),
    )
  })

  it('tells of the sheets with inputs only, so that nobody asks others for the columns that inputs need.', () => {
    expect(segment(workbook([codes, answers, figures])).tables.map(({ place }) => place)).toEqual(['sheet:Svar'])
    expect(segment(workbook([figures])).tables.map(({ place }) => place)).toEqual(['sheet:Nøkkeltall'])
  })

  it('counts what is unreadable in a sheet without inputs.', () => {
    const units: Unit[] = [...workbook([answers, codes]), { kind: 'unreadable', place: 'sheet:Koder row:9', count: 2 }]
    const { ledger, isBalanced } = segment(units)
    expect([ledger.unreadable, isBalanced]).toEqual([2, true])
  })

  it('tells the columns of the sheets with inputs only.', () => {
    const { segmenter } = segment(workbook([codes, answers]))
    expect([segmenter.textColumns(), segmenter.idColumn()]).toEqual([['Innspill'], 'Nr'])
  })
})

describe('a workbook of a single sheet', () => {
  it.each([codes, figures, answers])('is read as the same table in CSV: %s.', async (...sheet) => {
    const [, columns, rows] = sheet
    const csv = [columns, ...rows].map((cells) => cells.join(';')).join('\n')
    const expected = segment((await readBytes('csv', csv, { header: true, delimiter: ';' })).units)
    const { inputs } = segment(workbook([sheet]))
    expect(inputs.map(({ text, meta }) => [text, meta])).toEqual(expected.inputs.map(({ text, meta }) => [text, meta]))
  })

  it('throws for a column that it lacks.', () => {
    expect(() => segment(workbook([answers]), { textColumns: ['Ønske'] })).toThrowError(
      expect.objectContaining({ code: 'COLUMN_MISSING', hint: 'Kolonnene er: Nr, Innspill.' }),
    )
  })
})
