import { describe, expect, it } from 'vitest'
import { createAggregator } from '../../../src/aggregate/create-aggregator.ts'
import { findMost } from '../../../src/aggregate/find-most.ts'
import { makeShare } from '../../../src/aggregate/make-share.ts'
import type { LeverReport } from '../../../src/types/report.ts'
import { buildTrailer } from '../../support/build-row.ts'
import { smallTaxonomy } from '../../support/small-taxonomy.ts'

/** Levers named a, b, c … with so many of a thousand inputs. */
function leversWith(counts: readonly number[]): LeverReport[] {
  const [lever] = createAggregator(smallTaxonomy).finish(buildTrailer(0)).levers
  if (lever === undefined) throw new Error('the test taxonomy has levers')
  return counts.map((count, at) => ({
    ...lever,
    id: 'abcdef'.charAt(at),
    coverage: { ...lever.coverage, inputs: makeShare(count, 1000) },
  }))
}

describe('findMost', () => {
  it('names two together, in taxonomy order, when they lie clear of the rest but not of each other', () => {
    expect(findMost(leversWith([100, 290, 90, 300]))).toEqual(['b', 'd'])
  })

  it('names only the first when it lies clear of the second', () => {
    expect(findMost(leversWith([400, 290, 90, 100]))).toEqual(['a'])
  })

  it('names none when it would take more than half of the levers', () => {
    expect(findMost(leversWith([300, 290, 295, 20]))).toEqual([])
  })

  it('names none when there is nothing', () => {
    expect(findMost([])).toEqual([])
    expect(findMost(leversWith([0, 0]))).toEqual([])
  })
})
