import { describe, expect, it } from 'vitest'
import { createInputCollection, keptLength } from '../../../src/aggregate/collect-inputs.ts'
import { createAggregator } from '../../../src/aggregate/create-aggregator.ts'
import type { Report } from '../../../src/types/report.ts'
import { buildRow, buildTrailer, type RowFacts } from '../../support/build-row.ts'
import { smallTaxonomy } from '../../support/small-taxonomy.ts'

function allInputs(rows: readonly RowFacts[], limit?: number): Report['allInputs'] {
  const aggregator = createAggregator(smallTaxonomy, { allInputs: limit })
  for (const row of rows) aggregator.add(buildRow(row))
  return aggregator.finish(buildTrailer(rows.length)).allInputs
}

describe('The table of all inputs', () => {
  it('is not there unless asked for', () => {
    expect(allInputs([{}])).toBeNull()
  })

  it('holds the first rows in the order read, and counts all', () => {
    const table = allInputs([{ id: 'b' }, { id: 'a' }, { id: 'c' }], 2)
    expect(table?.items.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(table?.total).toBe(3)
  })

  it('holds each row as it is', () => {
    const table = allInputs(
      [
        {
          id: 'x#1',
          place: 'row:1',
          text: 'Ord',
          status: 'uncertain',
          p: 0.4,
          type: 'stat',
          language: 'nn',
          aspect: 'hindring',
        },
      ],
      9,
    )
    expect(table?.items).toEqual([
      {
        id: 'x#1',
        place: 'row:1',
        lever: 'forsok',
        status: 'uncertain',
        probability: 0.4,
        language: 'nn',
        aspect: 'hindring',
        respondentType: 'stat',
        text: 'Ord',
        isCut: false,
      },
    ])
  })

  it('is cut when there is no more room for texts, after the row that fills it', () => {
    const collection = createInputCollection(9, 10)
    for (const text of ['sandkasse', 'to', 'tre', 'fire']) collection.add(buildRow({ text }))
    const { items, total } = collection.finish()
    expect(items.map(({ text }) => text)).toEqual(['sandkasse', 'to'])
    expect(total).toBe(4)
  })

  it('keeps the beginning of long texts, unchanged, and says that it is cut', () => {
    const text = 'Ord '.repeat(400).trim()
    const [item] = allInputs([{ text }], 9)?.items ?? []
    expect(item?.isCut).toBe(true)
    expect(text.startsWith(item?.text ?? '-')).toBe(true)
    expect(item?.text.length).toBeLessThanOrEqual(keptLength)
  })
})
