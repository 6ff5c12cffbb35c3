import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberFormats } from '../../../../../src/render/format-number.ts'
import { filterRows, searchText } from '../../../../../src/render/html/client/filter-rows.ts'
import { formatInteger, formatProbability } from '../../../../../src/render/html/client/format.ts'
import type { PackedInput } from '../../../../../src/render/html/client/inputs-data.ts'
import { nextOrder, type SortOrder, sortRows } from '../../../../../src/render/html/client/sort-rows.ts'
import { windowRange } from '../../../../../src/render/html/client/window-range.ts'

const rowOf = (id: string, text: string, lever: number, status: number, p: number): PackedInput => [
  id,
  'p',
  lever,
  status,
  p,
  0,
  0,
  0,
  text,
  0,
]
const rows = [
  rowOf('a#10', 'Én dør inn', 2, 0, 0.5),
  rowOf('a#9', 'Ærlig talt, en DØR', 1, 1, 0.9),
  rowOf('a#11', 'Zebra', 1, 0, 0.5),
]
const find = (text: string, lever = -1, status = -1) =>
  filterRows(rows, { text, lever, status }, 'nb', (at) => searchText(rows[at] ?? rowOf('', '', 0, 0, 0), 'nb'))

describe('filterRows', () => {
  it('finds words in any case and order, in the text and in the id', () => {
    expect(find('')).toEqual([0, 1, 2])
    expect(find(' dør  INN ')).toEqual([0])
    expect(find('inn dør')).toEqual([0])
    expect(find('dør')).toEqual([0, 1])
    expect(find('a#11')).toEqual([2])
    expect(find('hest')).toEqual([])
  })

  it('combines words with lever and status', () => {
    expect(find('', 1)).toEqual([1, 2])
    expect(find('', 1, 0)).toEqual([2])
    expect(find('dør', 1, 0)).toEqual([])
  })

  it('looks into no text when no words are asked for', () => {
    const never = () => {
      throw new Error('looked')
    }
    expect(filterRows(rows, { text: ' ', lever: 2, status: -1 }, 'nb', never)).toEqual([0])
  })
})

describe('sortRows', () => {
  const sorted = (order: SortOrder) => sortRows(rows, [0, 1, 2], order, 'nb')

  it('has numbers in ids by size and Norwegian letters where they belong', () => {
    expect(sorted({ by: 'id', direction: 'ascending' })).toEqual([1, 0, 2])
    expect(sorted({ by: 'text', direction: 'ascending' })).toEqual([0, 2, 1])
    expect(sorted({ by: 'text', direction: 'descending' })).toEqual([1, 2, 0])
  })

  it('keeps equal rows in the order read, both ways', () => {
    expect(sorted({ by: 'probability', direction: 'ascending' })).toEqual([0, 2, 1])
    expect(sorted({ by: 'probability', direction: 'descending' })).toEqual([1, 0, 2])
  })

  it('goes up, down and back to the order read, and begins anew with another column', () => {
    const up = nextOrder({ by: 'id', direction: 'none' }, 'lever')
    expect(up).toEqual({ by: 'lever', direction: 'ascending' })
    const down = nextOrder(up, 'lever')
    expect(down).toEqual({ by: 'lever', direction: 'descending' })
    expect(nextOrder(down, 'lever')).toEqual({ by: 'lever', direction: 'none' })
    expect(nextOrder(down, 'text')).toEqual({ by: 'text', direction: 'ascending' })
    expect(sorted({ by: 'lever', direction: 'none' })).toEqual([0, 1, 2])
  })
})

describe('windowRange', () => {
  it('covers all that is in sight, stays within the rows, and never grows with their number', () => {
    const law = (top: number, height: number, rowHeight: number, count: number): void => {
      const { from, to } = windowRange(top, height, rowHeight, count)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeGreaterThanOrEqual(from)
      expect(to).toBeLessThanOrEqual(count)
      expect(to - from).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 26)
      const firstSeen = Math.floor(Math.max(0, top) / rowHeight)
      if (firstSeen < count && top + height > 0) {
        expect(from).toBeLessThanOrEqual(firstSeen)
        expect(to).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((top + height) / rowHeight)))
      }
    }
    const whole = (min: number, max: number) => fc.integer({ min, max })
    fc.assert(fc.property(whole(-200, 1e6), whole(0, 2000), whole(1, 200), whole(0, 50_000), law), { seed: 20190531 })
  })
})

describe('numbers in the page', () => {
  it('are written as in the report', () => {
    for (const n of [0, 7, 999, 1000, 12345, 1234567]) {
      expect(formatInteger(n, '\u202f')).toBe(numberFormats.nb.integer(n))
      expect(formatInteger(n, ',')).toBe(numberFormats.en.integer(n))
    }
    expect(formatProbability(0.8, ',')).toBe(numberFormats.nb.decimal(0.8, 2))
  })
})
