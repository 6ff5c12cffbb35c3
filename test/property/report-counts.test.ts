import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAggregator } from '../../src/aggregate/create-aggregator.ts'
import { createRowParser } from '../../src/render/rows/parse-jsonl.ts'
import { createRowWriter } from '../../src/render/rows/registry.ts'
import { aspects, type ClassifiedInput, statuses } from '../../src/types/assignment.ts'
import type { Report } from '../../src/types/report.ts'
import { buildRow, buildTrailer } from '../support/build-row.ts'
import { smallTaxonomy } from '../support/small-taxonomy.ts'

const options = { seed: 20190531, numRuns: 200 }
const leverIds = smallTaxonomy.levers.map(({ id }) => id)
const words = fc.constantFrom('sandkasse', 'leverandør', 'pilot', 'evaluering', 'og', 'så', '.', '\n', '=', '|')

const facts = fc.record({
  text: fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
  ),
  status: fc.constantFrom(...statuses),
  lever: fc.constantFrom(...leverIds),
  p: fc.integer({ min: 2000, max: 8000 }).map((n) => n / 10_000),
  aspect: fc.constantFrom(...aspects),
  language: fc.constantFrom('nb' as const, 'nn' as const, 'en' as const, 'other' as const),
  name: fc.constantFrom('', 'A', 'a', ' B', 'Å kommune', 'å  KOMMUNE'),
  type: fc.constantFrom('' as const, 'kommune' as const, 'stat' as const),
  meta: fc.dictionary(fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ unit: 'binary' }), { maxKeys: 4 }),
  repeats: fc.boolean(),
})

/** Rows with ids, some of them repeating the first. */
const rows = fc.array(facts, { maxLength: 40 }).map((list) =>
  list.map(({ repeats, ...row }, at) => {
    const secondary = leverIds.filter((id) => id !== row.lever && at % 3 === 0)
    return buildRow({ ...row, id: `k#${at}`, secondary, campaign: repeats && at > 0 ? 'k#0' : '' })
  }),
)

function reportOf(list: readonly ClassifiedInput[]): Report {
  const aggregator = createAggregator(smallTaxonomy)
  for (const row of list) aggregator.add(row)
  return aggregator.finish(buildTrailer(list.length))
}

const distinctNames = (list: readonly ClassifiedInput[]): number =>
  new Set(list.map(({ input }) => input.respondent.name.trim().replace(/\s+/g, ' ').toLowerCase()).filter(Boolean)).size

describe('Every number of the report', () => {
  it('can be counted again from the rows', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const report = reportOf(list)
        expect(report.totals.respondents).toBe(distinctNames(list))
        for (const lever of report.levers) {
          const own = list.filter(({ assignment: a }) => a.status === 'assigned' && a.lever === lever.id)
          const { inputs, texts, respondents } = lever.coverage
          expect([inputs.count, inputs.of]).toEqual([own.length, list.length])
          expect(texts.count).toBe(own.filter(({ campaign }) => campaign === '').length)
          expect(respondents?.count).toBe(distinctNames(own))
          const wider = list.filter(
            ({ assignment: a }) =>
              a.status === 'assigned' && (a.lever === lever.id || a.secondary.some((s) => s.lever === lever.id)),
          )
          expect(lever.secondary).toBe(wider.length - own.length)
          for (const { id, inputs: seen } of lever.subtopicsSeen) {
            expect(seen).toBe(
              wider.filter(({ assignment: a }) =>
                a.evidence.hits.some((hit) => hit.lever === lever.id && hit.subtopic === id),
              ).length,
            )
          }
        }
        const slots = [...report.levers, ...report.statuses].map(({ coverage }) => coverage.inputs.count)
        expect(slots.reduce((sum, count) => sum + count, 0)).toBe(list.length)
      }),
      options,
    )
  })

  it('stays the same when the rows are shuffled', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { campaigns, readByHand, noneGroups, ...there } = reportOf(list)
        const { campaigns: _, readByHand: __, noneGroups: ___, ...back } = reportOf([...list].reverse())
        expect(back).toEqual(there)
      }),
      options,
    )
  })

  it('quotes nothing that does not stand in the input', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const textOf = new Map(list.map(({ input }) => [input.id, input.text]))
        for (const quote of reportOf(list).levers.flatMap(({ quotes }) => quotes)) {
          expect(textOf.get(quote.id)).toContain(quote.text)
          expect(quote.text.length).toBeLessThanOrEqual(240)
        }
      }),
      options,
    )
  })
})

describe('Rows written', () => {
  const allNames = (list: readonly ClassifiedInput[]): string[] => [
    ...new Set(list.flatMap(({ input }) => input.meta.names)),
  ]

  it('as JSON Lines come back equal, and make the same report', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const writer = createRowWriter('jsonl', { taxonomy: smallTaxonomy, metaColumns: [] })
        const parser = createRowParser('r.jsonl', smallTaxonomy)
        const back = list.map((row, at) => {
          const line = writer.row(row)
          expect(line.indexOf('\n')).toBe(line.length - 1)
          return parser(line, at + 1)
        })
        expect(back).toEqual(list)
        expect(reportOf(back)).toEqual(reportOf(list))
      }),
      options,
    )
  })

  it('as CSV come back as one record each with the text unchanged', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const writer = createRowWriter('csv', { taxonomy: smallTaxonomy, metaColumns: allNames(list), defuse: false })
        const records: string[][] = parse(writer.header() + list.map(writer.row).join(''), {
          from: 2,
          record_delimiter: '\n',
        })
        expect(records.map((record) => record[16])).toEqual(list.map(({ input }) => input.text))
      }),
      options,
    )
  })

  it('as TSV are one line each with as many cells as the header', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const writer = createRowWriter('tsv', { taxonomy: smallTaxonomy, metaColumns: allNames(list) })
        const lines = (writer.header() + list.map(writer.row).join('')).split('\n')
        expect(lines).toHaveLength(list.length + 2)
        const cells = new Set(lines.slice(0, -1).map((line) => line.split('\t').length))
        expect(cells.size).toBe(1)
      }),
      options,
    )
  })
})
