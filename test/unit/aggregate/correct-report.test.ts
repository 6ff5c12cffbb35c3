import { describe, expect, it } from 'vitest'
import { createAggregator } from '../../../src/aggregate/create-aggregator.ts'
import { findMost } from '../../../src/aggregate/find-most.ts'
import type { ClassifiedInput } from '../../../src/types/assignment.ts'
import type { Report } from '../../../src/types/report.ts'
import type { ResultTrailer } from '../../../src/types/run.ts'
import { buildRow, buildTrailer, type RowFacts, testRun } from '../../support/build-row.ts'
import { smallTaxonomy } from '../../support/small-taxonomy.ts'

const [first = '', second = '', third = ''] = smallTaxonomy.levers.map(({ id }) => id)

function reportOf(rows: readonly ClassifiedInput[], more: Partial<ResultTrailer> = {}): Report {
  const aggregator = createAggregator(smallTaxonomy)
  for (const row of rows) aggregator.add(row)
  return aggregator.finish(buildTrailer(rows.length, more))
}

const many = (n: number, facts: RowFacts): ClassifiedInput[] => Array.from({ length: n }, () => buildRow(facts))

const rows = [
  ...many(30, { lever: first }),
  ...many(12, { lever: second }),
  ...many(6, { status: 'uncertain', lever: first }),
  ...many(8, { status: 'none' }),
  ...many(3, { status: 'too-short' }),
  ...many(2, { status: 'other-language', language: 'other' }),
]

describe('What the counts are worth', () => {
  it('is told for each lever and for none, of the inputs that the model answered', () => {
    const { correction } = reportOf(rows)
    expect(correction).toMatchObject({ inputs: 56, uncertain: { count: 6, of: 56 }, withheld: '' })
    expect(correction?.answers.map(({ answer, placed }) => [answer, placed.count, placed.of])).toEqual([
      [first, 30, 56],
      [second, 12, 56],
      [third, 0, 56],
      ['ingen', 8, 56],
    ])
    const shares = correction?.answers.map(({ corrected }) => corrected?.share ?? Number.NaN) ?? []
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5)
    // Four fifths of the inputs of the first lever are found.
    expect(shares[0]).toBeGreaterThan(30 / 56)
    for (const { corrected } of correction?.answers ?? []) {
      expect(corrected?.low).toBeLessThanOrEqual(corrected?.share ?? Number.NaN)
      expect(corrected?.high).toBeGreaterThanOrEqual(corrected?.share ?? Number.NaN)
    }
  })

  it('has precision by column and recall by row of what was measured', () => {
    const { correction } = reportOf(rows)
    expect(correction?.answers.map(({ precision, recall }) => [precision.count, precision.of, recall.of])).toEqual([
      [80, 88, 100],
      [84, 94, 100],
      [86, 95, 100],
      [90, 97, 100],
    ])
  })

  it('widens the intervals when texts are repeated', () => {
    const alone = many(40, { lever: first }).concat(many(40, { lever: second }))
    const repeated = alone.map((row, at) =>
      at % 40 === 0 ? row : { ...row, campaign: alone[at - (at % 40)]?.input.id ?? '' },
    )
    const width = (some: readonly ClassifiedInput[]): number => {
      const corrected = reportOf(some).correction?.answers[0]?.corrected
      return (corrected?.high ?? 0) - (corrected?.low ?? 0)
    }
    expect(width(repeated)).toBeGreaterThan(2 * width(alone))
  })

  it.each([
    ['no input was answered', many(3, { status: 'too-short' }), {}, 'no-inputs'],
    ['outcomes were filtered out', rows, { filteredOut: 5 }, 'filtered'],
    [
      'an answer has no held-out input',
      rows,
      {
        run: {
          ...testRun,
          quality: {
            inputs: 30,
            folds: 5,
            confusion: [
              [9, 1, 0, 0, 0],
              [1, 8, 0, 1, 0],
              [0, 1, 8, 1, 0],
              [0, 0, 0, 0, 0],
            ],
          },
        },
      },
      'unmeasured-answer',
    ],
  ] as const)('withholds corrected shares when %s, and says so', (_, some, more, withheld) => {
    const { correction } = reportOf(some, more)
    expect(correction?.withheld).toBe(withheld)
    expect(correction?.answers.map(({ corrected }) => corrected)).toEqual([null, null, null, null])
  })

  it('is nothing when nothing was measured, or other levers were', () => {
    expect(reportOf(rows, { run: { ...testRun, quality: null } }).correction).toBeNull()
    const quality = {
      inputs: 10,
      folds: 5,
      confusion: [
        [5, 0, 0],
        [0, 0, 5],
      ],
    }
    expect(reportOf(rows, { run: { ...testRun, quality } }).correction).toBeNull()
  })
})

describe('findMost', () => {
  const counted = reportOf([
    ...many(70, { lever: first }),
    ...many(30, { lever: second }),
    ...many(10, { status: 'none' }),
  ])
  /** A model that finds nine of ten inputs of the first lever, and takes two thirds of those of the second for the first. */
  const leaning = reportOf(
    [...many(70, { lever: first }), ...many(30, { lever: second }), ...many(10, { status: 'none' })],
    {
      run: {
        ...testRun,
        quality: {
          inputs: 400,
          folds: 5,
          confusion: [
            [90, 5, 0, 5, 0],
            [60, 35, 0, 5, 0],
            [0, 0, 95, 5, 0],
            [0, 0, 0, 5, 95],
          ],
        },
      },
    },
  )

  it('names a lever that lies clear of the others as counted and as corrected', () => {
    expect(counted.assessment.most).toEqual([first])
  })

  it('names none that lies clear only because the model leans to it', () => {
    expect(findMost(leaning.levers)).toEqual([first])
    expect(leaning.assessment.most).toEqual([])
  })

  it('goes by what is counted where nothing is measured', () => {
    expect(findMost(leaning.levers, null)).toEqual([first])
    const { correction } = leaning
    const withheld =
      correction === null
        ? null
        : { ...correction, answers: correction.answers.map((entry) => ({ ...entry, corrected: null })) }
    expect(findMost(leaning.levers, withheld)).toEqual([first])
  })
})
