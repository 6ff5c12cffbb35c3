import { describe, expect, it } from 'vitest'
import { findPossibleIdColumn } from '../../../src/segment/possible-id-column.ts'
import { createSegmenter } from '../../../src/segment/segmenter.ts'
import type { TableUnit, Unit } from '../../../src/types/unit.ts'

function table(columns: readonly string[], sample: readonly (readonly string[])[]): TableUnit {
  return { kind: 'table', place: '', columns, sample }
}

const numbered = ['1', '2', '3', '4'].map((id) => [id, 'Et langt svar med mange ord i.'])

describe('findPossibleIdColumn', () => {
  it.each(['Svar-ID', 'skjemanr', 'Innspill nr', 'SaksNummer', 'submission_id', 'Ref'])('finds %s', (name) => {
    expect(findPossibleIdColumn(table([name, 'Innspill'], numbered), [1])).toEqual({
      column: name,
      rows: 4,
      blank: 0,
      repeated: 0,
    })
  })

  it('counts the rows that have nothing in it, and those that have what a row above has', () => {
    const rows = [['1'], ['2'], ['2'], [''], ['3'], ['']].map(([id = '']) => [id, 'Svar'])
    expect(findPossibleIdColumn(table(['Svar-ID', 'Innspill'], rows), [1])).toEqual({
      column: 'Svar-ID',
      rows: 6,
      blank: 2,
      repeated: 1,
    })
  })

  it.each(['Respondent-ID', 'Org nr', 'Telefonnr', 'Bord nr', 'Postnummer', 'Alder'])('takes %s for none', (name) => {
    expect(findPossibleIdColumn(table([name, 'Innspill'], numbered), [1])).toBeUndefined()
  })

  it('takes a number that all rows share, one that few rows have, and the inputs themselves for none', () => {
    const rowsOf = (ids: readonly string[]) => ids.map((id) => [id, 'Svar'])
    expect(findPossibleIdColumn(table(['Saksnr', 'Svar'], rowsOf(['19/1', '19/1', '19/1'])), [1])).toBeUndefined()
    expect(findPossibleIdColumn(table(['Saksnr', 'Svar'], rowsOf(['19/1', '', ''])), [1])).toBeUndefined()
    expect(findPossibleIdColumn(table(['Svar-ID', 'Svar'], numbered), [0, 1])).toBeUndefined()
  })
})

describe('createSegmenter', () => {
  function tablesOf(unit: TableUnit, idColumn?: string) {
    const told: unknown[] = []
    const units: Unit[] = [unit]
    const onTable = (source: string, { columns }: TableUnit, ids: unknown) => told.push([source, columns, ids])
    createSegmenter('fil', { idColumn }, { onSetAside: () => {}, onFinding: () => {}, onTable }).push(units)
    return told
  }

  it('tells which column gives the ids of a table, or which might have', () => {
    expect(tablesOf(table(['Svar-ID', 'Innspill'], numbered))).toEqual([
      ['fil', ['Svar-ID', 'Innspill'], { idColumn: 'Svar-ID', possible: undefined }],
    ])
    expect(tablesOf(table(['Skjemanr', 'Innspill'], numbered))).toMatchObject([
      ['fil', ['Skjemanr', 'Innspill'], { idColumn: '', possible: { column: 'Skjemanr' } }],
    ])
    expect(tablesOf(table(['Skjemanr', 'Innspill'], numbered), 'Skjemanr')).toMatchObject([
      ['fil', ['Skjemanr', 'Innspill'], { idColumn: 'Skjemanr', possible: undefined }],
    ])
  })

  it('tells what a document says of itself, with the places of its facts', () => {
    const told: unknown[] = []
    const document = { kind: 'document', meta: [['dato', '2019-03-04']], places: ['line:2'] } as const
    const report = { onSetAside: () => {}, onFinding: () => {}, onDocument: (...all: unknown[]) => told.push(all) }
    createSegmenter('notat.md', {}, report).push([document])
    expect(told).toEqual([['notat.md', document]])
  })
})
