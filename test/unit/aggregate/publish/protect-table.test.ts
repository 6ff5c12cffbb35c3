import { describe, expect, it } from 'vitest'
import { protectTable } from '../../../../src/aggregate/publish/protect-table.ts'

/** The table as published: `null` where hidden. */
function published(counts: readonly (readonly number[])[], minimum = 5, missing = -1): (number | null)[][] {
  const hidden = protectTable(counts, minimum, missing)
  return counts.map((row, at) => row.map((count, column) => (hidden?.[at]?.[column] === true ? null : count)))
}

describe('protectTable', () => {
  it('hides nothing where no number is small, and shows zeros', () => {
    const counts = [
      [9, 0, 7],
      [5, 12, 0],
    ]
    expect(published(counts)).toEqual(counts)
  })

  it('hides three more cells with a single small one: one in its row, one in its column, and the one across', () => {
    expect(
      published([
        [30, 2, 40],
        [10, 20, 9],
        [50, 60, 70],
      ]),
    ).toEqual([
      [null, null, 40],
      [null, null, 9],
      [50, 60, 70],
    ])
  })

  it('does not leave two small cells alone whose sum would give them away', () => {
    // In [1, 1 | 8], the two could only be 0, 1 or 2; so a third one goes.
    const [row] = published([
      [1, 1, 30],
      [20, 20, 20],
      [20, 20, 20],
    ])
    expect(row).toEqual([null, null, null])
  })

  it('hides a zero where nothing else can hide a small number', () => {
    expect(
      published([
        [3, 0],
        [7, 9],
      ]),
    ).toEqual([
      [null, null],
      [null, null],
    ])
  })

  it('protects the others as if the column of things without a value were open', () => {
    // The row's small number would be safe beside the 40, if nobody knew that.
    const open = published(
      [
        [2, 10, 40],
        [12, 13, 50],
      ],
      5,
      2,
    )
    expect(open.map((row) => row.slice(0, 2))).toEqual([
      [null, null],
      [null, null],
    ])
    expect(open.map((row) => row[2])).toEqual([40, 50])
  })

  it('gives up where a small number is the only one of its column and nothing else can move', () => {
    expect(protectTable([[9, 8, 2]], 5, 2)).toBeUndefined()
    expect(
      protectTable(
        [
          [9, 8, 2],
          [0, 1, 0],
        ],
        5,
        2,
      ),
    ).toBeDefined()
  })

  it('is done with fifty groups in the blink of an eye and hides all that is small', () => {
    const counts = Array.from({ length: 14 }, (_, row) =>
      Array.from({ length: 51 }, (_, column) => (row * 31 + column * 17 + row * column) % 23),
    )
    const hidden = protectTable(counts, 5)
    counts.forEach((row, at) => {
      row.forEach((count, column) => {
        if (count > 0 && count < 5) expect(hidden?.[at]?.[column]).toBe(true)
      })
    })
  })
})
