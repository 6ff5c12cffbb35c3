import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAggregator } from '../../src/aggregate/create-aggregator.ts'
import { isOpen, type PeopleCounts } from '../../src/aggregate/publish/people-counts.ts'
import { protectTable } from '../../src/aggregate/publish/protect-table.ts'
import { renderHtml } from '../../src/render/html/render-html.ts'
import { renderJson } from '../../src/render/json/render-json.ts'
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts'
import { renderXlsx } from '../../src/render/xlsx/render-xlsx.ts'
import { statuses } from '../../src/types/assignment.ts'
import type { Matrix, Report } from '../../src/types/report.ts'
import { buildRow, buildTrailer, type RowFacts } from '../support/build-row.ts'
import { possibleValues } from '../support/possible-tables.ts'
import { smallTaxonomy } from '../support/small-taxonomy.ts'
import { cellsOf } from '../support/workbook-cells.ts'

const options = { seed: 20190531, numRuns: 300 }
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Small tables whose columns are empty or large enough, as groups are after the smallest have been gathered. */
const tables = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }), fc.integer({ min: 3, max: 5 }))
  .chain(([rows, columns, minimum]) =>
    fc.record({
      minimum: fc.constant(minimum),
      counts: fc
        .array(
          fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 7 })), {
            minLength: columns,
            maxLength: columns,
          }),
          {
            minLength: rows,
            maxLength: rows,
          },
        )
        .map((counts) => {
          const isLarge = (_: unknown, column: number): boolean => sum(counts.map((row) => row[column] ?? 0)) >= minimum
          return counts.map((row) => row.filter(isLarge))
        })
        .filter((counts) => (counts[0]?.length ?? 0) >= 2),
    }),
  )

function sumsOf(counts: readonly (readonly number[])[]): { readonly rows: number[]; readonly columns: number[] } {
  const columns = (counts[0] ?? []).map((_, column) => sum(counts.map((row) => row[column] ?? 0)))
  return { rows: counts.map(sum), columns }
}

describe('One who knows all sums and all numbers shown of a table', () => {
  it('can tell no hidden number, and of a small one at least as many values are possible as the minimum, if the sums allow', () => {
    fc.assert(
      fc.property(tables, ({ counts, minimum }) => {
        const hidden = protectTable(counts, minimum)
        if (hidden === undefined) throw new Error('a table without a column of missing values can always be protected')
        const sums = sumsOf(counts)
        const shown = counts.map((row, at) =>
          row.map((count, column) => (hidden[at]?.[column] === true ? null : count)),
        )
        const possible = possibleValues(shown, sums.rows, sums.columns)
        const unshown = possibleValues(
          counts.map((row) => row.map(() => null)),
          sums.rows,
          sums.columns,
        )
        counts.forEach((row, at) => {
          row.forEach((count, column) => {
            const isSmall = count > 0 && count < minimum
            if (isSmall) expect(hidden[at]?.[column]).toBe(true)
            if (hidden[at]?.[column] !== true) return
            const values = possible[at]?.[column] ?? []
            expect(values).toContain(count)
            expect(values.length).toBeGreaterThanOrEqual(2)
            const most = unshown[at]?.[column]?.length ?? 0
            if (isSmall) expect(values.length).toBeGreaterThanOrEqual(Math.min(minimum, most))
          })
        })
      }),
      options,
    )
  })

  it('can tell no small number of the others when the column of things without a value is known to them', () => {
    fc.assert(
      fc.property(
        tables,
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 4, maxLength: 4 }),
        ({ counts, minimum }, extra) => {
          const missing = counts[0]?.length ?? 0
          const whole = counts.map((row, at) => [...row, extra[at] ?? 0])
          const hidden = protectTable(whole, minimum, missing)
          if (hidden === undefined) {
            expect(whole.filter((row) => sum(row) > 0)).toHaveLength(1)
            return
          }
          const sums = sumsOf(counts)
          const shown = counts.map((row, at) =>
            row.map((count, column) => (hidden[at]?.[column] === true ? null : count)),
          )
          const possible = possibleValues(shown, sums.rows, sums.columns)
          shown.forEach((row, at) => {
            row.forEach((count, column) => {
              if (count === null && (counts[at]?.[column] ?? 0) > 0 && (counts[at]?.[column] ?? 0) < minimum)
                expect(possible[at]?.[column]?.length).toBeGreaterThanOrEqual(2)
            })
          })
          const all = sumsOf(whole)
          const shownWhole = whole.map((row, at) =>
            row.map((count, column) => (hidden[at]?.[column] === true ? null : count)),
          )
          const possibleWhole = possibleValues(shownWhole, all.rows, all.columns)
          shownWhole.forEach((row, at) => {
            row.forEach((count, column) => {
              if (count === null) expect(possibleWhole[at]?.[column]?.length).toBeGreaterThanOrEqual(2)
            })
          })
        },
      ),
      { ...options, numRuns: 150 },
    )
  })
})

/** All ways in which so few people can be spread that nothing known is contradicted, by trying. */
function possiblePeople(parts: readonly PeopleCounts[], hidden: readonly boolean[], totals: PeopleCounts) {
  const found = parts.map(() => ({ respondents: new Set<number>(), unnamed: new Set<number>() }))
  const walk = (
    at: number,
    unnamed: number,
    respondents: number,
    chosen: readonly (readonly [number, number])[],
  ): void => {
    if (at === parts.length) {
      if (unnamed !== totals.unnamed || respondents < totals.respondents) return
      chosen.forEach(([named, without], part) => {
        found[part]?.respondents.add(named)
        found[part]?.unnamed.add(without)
      })
      return
    }
    const part = parts[at] ?? { inputs: 0, respondents: 0, unnamed: 0 }
    for (let without = 0; without <= part.inputs; without += 1) {
      const most = Math.min(part.inputs - without, totals.respondents)
      for (let named = without === part.inputs ? 0 : 1; named <= most; named += 1) {
        if (hidden[at] !== true && (named !== part.respondents || without !== part.unnamed)) continue
        walk(at + 1, unnamed + without, respondents + named, [...chosen, [named, without]])
      }
    }
  }
  walk(0, 0, 0, [])
  return found
}

describe('Whether a number of respondents is safely hidden', () => {
  it('is what trying all possibilities says', () => {
    const speakers = fc.array(
      fc.record({ part: fc.integer({ min: 0, max: 2 }), who: fc.integer({ min: -1, max: 4 }) }),
      { maxLength: 9 },
    )
    fc.assert(
      fc.property(speakers, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), (inputs, hidden) => {
        const count = (own: typeof inputs): PeopleCounts => ({
          inputs: own.length,
          unnamed: own.filter(({ who }) => who === -1).length,
          respondents: new Set(own.map(({ who }) => who).filter((who) => who !== -1)).size,
        })
        const parts = [0, 1, 2].map((part) => count(inputs.filter((input) => input.part === part)))
        const totals = count(inputs)
        const possible = possiblePeople(parts, hidden, totals)
        parts.forEach((_, at) => {
          if (hidden[at] !== true) return
          const isSafe = (possible[at]?.respondents.size ?? 0) > 1 && (possible[at]?.unnamed.size ?? 0) > 1
          expect(isOpen({ parts, hidden, totals }, at)).toBe(isSafe)
        })
      }),
      { ...options, numRuns: 500 },
    )
  })
})

const types = ['', 'kommune', 'stat', 'innbygger', 'forskning'] as const
const leverIds = smallTaxonomy.levers.map(({ id }) => id)
const consultations = fc
  .array(
    fc.record({
      lever: fc.constantFrom(...leverIds),
      status: fc.constantFrom(...statuses, 'assigned' as const, 'assigned' as const),
      type: fc.constantFrom(...types, 'kommune' as const),
      name: fc.constantFrom('', '', 'Kari Nordmann', 'Ola Hansen', 'Fjord kommune', 'Verket', 'Skolen', 'A', 'B', 'C'),
      county: fc.constantFrom('', 'Oslo', 'Viken'),
      ward: fc.constantFrom('', 'Nord', 'Sør', 'Øst'),
      repeats: fc.boolean(),
    }),
    { minLength: 0, maxLength: 34 },
  )
  .map((list) =>
    list.map(({ ward, repeats, ...facts }, at): RowFacts => {
      return { ...facts, id: `k#${at}`, meta: { Bydel: ward }, campaign: repeats && at > 0 && at < 9 ? 'k#0' : '' }
    }),
  )

const names = { '': 'Ola Hansen', innbygger: 'Kari Nordmann', kommune: 'Fjord kommune', stat: 'Verket' } as const

/** Consultations in which many say the same of the same, so that some numbers are large enough to be shown. */
const blocks = fc
  .array(
    fc.record({
      count: fc.integer({ min: 1, max: 9 }),
      lever: fc.constantFrom(...leverIds),
      status: fc.constantFrom('assigned' as const, 'assigned' as const, 'assigned' as const, 'none' as const),
      type: fc.constantFrom('', 'kommune' as const, 'stat' as const, 'innbygger' as const),
      county: fc.constantFrom('', 'Oslo', 'Viken'),
      ward: fc.constantFrom('Nord', 'Sør'),
    }),
    { minLength: 3, maxLength: 9 },
  )
  .map((list) =>
    list
      .flatMap(({ count, ward, ...facts }) =>
        Array.from({ length: count }, () => ({ ...facts, meta: { Bydel: ward } })),
      )
      // Three of each name, so that enough people stand behind what is shown.
      .map((facts, at): RowFacts => ({ ...facts, id: `k#${at}`, name: `${names[facts.type]} ${at % 3}` })),
  )

function publishedReport(rows: readonly RowFacts[], by: readonly string[], minimum = 5): Report {
  const aggregator = createAggregator(smallTaxonomy, { by, publish: { minimum } })
  for (const row of rows) aggregator.add(buildRow(row))
  return aggregator.finish(buildTrailer(rows.length))
}

/** A matrix as the attacker has it: numbers of levers and statuses from their own tables, sizes of groups, and cells. */
function attack(report: Report, { groups, levers, statuses: others }: Matrix): number[][][] {
  const rows = [...levers, ...others].map(({ counts }) => counts)
  const totals = [...report.levers, ...report.statuses].map(({ coverage }) => coverage.inputs.count)
  return possibleValues(
    rows,
    totals,
    groups.map(({ inputs }) => inputs),
  )
}

describe('A report that may be published', () => {
  it('gives no hidden number of inputs away to one who reads all its tables and sentences', () => {
    let attacked = 0
    fc.assert(
      fc.property(blocks, fc.integer({ min: 3, max: 5 }), (rows, minimum) => {
        const report = publishedReport(rows, ['Bydel'], minimum)
        const leverAndType = report.matrices.find(({ by }) => by === 'avsendertype')
        for (const matrix of report.matrices) {
          const possible = attack(report, matrix)
          const cells = [...matrix.levers, ...matrix.statuses].map(({ counts }) => counts)
          cells.forEach((row, at) => {
            row.forEach((count, column) => {
              if (count === null) {
                attacked += 1
                expect(possible[at]?.[column]?.length).toBeGreaterThanOrEqual(2)
              } else if (matrix.by !== 'vinkling') expect(count === 0 || count >= minimum).toBe(true)
            })
          })
          if (matrix.by !== 'vinkling')
            for (const { kind, inputs } of matrix.groups) expect(kind === 'missing' || inputs >= minimum).toBe(true)
        }
        // Each lever's line of respondent types says what the table says, and nothing where there is no table.
        report.levers.forEach((lever, at) => {
          for (const { type, inputs } of lever.respondentTypes) {
            expect(inputs === null || inputs >= minimum).toBe(true)
            const column = leverAndType?.groups.findIndex(({ kind, value }) => kind !== 'rest' && value === type) ?? -1
            if (leverAndType !== undefined) expect(leverAndType.levers[at]?.counts[column]).toBe(inputs)
          }
        })
      }),
      { ...options, numRuns: 120 },
    )
    expect(attacked).toBeGreaterThan(500)
  })

  it('names no group and shows no number of its inputs behind which fewer than three respondents stand', () => {
    let [shown, few] = [0, 0]
    fc.assert(
      fc.property(fc.oneof(consultations, blocks), (rows) => {
        const report = publishedReport(rows, ['Bydel'])
        const voice = ({ name = '', id = '' }: RowFacts): string => (name === '' ? id : name)
        for (const { by, groups, levers } of report.matrices) {
          if (by === 'vinkling') continue
          groups.forEach(({ kind, value }, column) => {
            if (kind !== 'value') return
            const members = rows.filter(({ type, county, meta }) =>
              by === 'Bydel' ? meta?.Bydel === value : (by === 'fylke' ? county : type) === value,
            )
            expect(new Set(members.map(voice)).size).toBeGreaterThanOrEqual(3)
            for (const { lever, counts } of levers) {
              const here = members.filter((row) => row.lever === lever && row.status === 'assigned')
              const voices = new Set(here.map(voice)).size
              if (voices > 0 && voices < 3) few += 1
              if (counts[column] === null || counts[column] === 0) continue
              shown += 1
              expect(voices).toBeGreaterThanOrEqual(3)
            }
          })
        }
      }),
      { ...options, numRuns: 150 },
    )
    expect(shown).toBeGreaterThan(50)
    expect(few).toBeGreaterThan(20)
  })

  it('gives no hidden number of respondents away', () => {
    fc.assert(
      fc.property(consultations, (rows) => {
        const { totals, levers, statuses: others, campaigns } = publishedReport(rows, [])
        const slots = [...levers, ...others].map(({ coverage }) => coverage)
        const hidden = slots.map(({ respondents }) => respondents === null)
        for (const { respondents, unnamed } of [...slots, ...campaigns.items]) {
          const count = typeof respondents === 'number' ? respondents : respondents?.count
          expect(count === undefined || count === 0 || count >= 5).toBe(true)
          expect(unnamed === null).toBe(respondents === null)
        }
        // Where there are no inputs there is nobody, and nothing to hide.
        for (const { inputs, respondents } of slots) if (inputs.count === 0) expect(respondents?.count).toBe(0)
        if (totals.respondents === null || totals.unnamed === null) {
          // The share of those shown would tell the total.
          expect(slots.every(({ respondents }) => respondents === null || respondents.of === 0)).toBe(true)
          return
        }
        const parts = slots.map(({ inputs, respondents, unnamed }) => {
          return { inputs: inputs.count, respondents: respondents?.count ?? 0, unnamed: unnamed ?? 0 }
        })
        const named = { inputs: totals.inputs, respondents: totals.respondents, unnamed: totals.unnamed }
        if (sum(parts.filter((_, at) => hidden[at]).map(({ inputs }) => inputs)) > 14) return
        const possible = possiblePeople(parts, hidden, named)
        hidden.forEach((is, at) => {
          if (is) expect(possible[at]?.respondents.size).toBeGreaterThanOrEqual(2)
        })
      }),
      { ...options, numRuns: 200 },
    )
  })

  it('neither quotes nor names a private person, nor one of whom it is not known, in any form', () => {
    let quoted = 0
    fc.assert(
      fc.property(fc.oneof(consultations, blocks), (rows) => {
        const told = rows.map((row, at) => ({ ...row, text: `Vi ønsker en sandkasse nummer ${at} her hos oss, takk.` }))
        const report = publishedReport(told, ['Bydel'])
        const pages = [
          renderJson(report, { language: 'nb' }),
          renderHtml(report, { language: 'nb' }),
          cellsOf(renderXlsx(report, { language: 'nb' })),
          ...(['nb', 'nn', 'en'] as const).map((language) => renderMarkdown(report, { language })),
        ]
        const isOpen = (name: string): boolean =>
          told.some((row) => row.name === name && row.type !== '' && row.type !== 'innbygger')
        for (const page of pages) {
          told.forEach(({ text, type }) => {
            if (type === 'innbygger') expect(page).not.toContain(text)
          })
          for (const { name = '' } of told)
            if (/^(?:Kari|Ola) /.test(name) && !isOpen(name)) expect(page).not.toContain(name)
        }
        const matrix = report.matrices.find(({ by }) => by === 'avsendertype')
        report.levers.forEach(({ quotes }, at) => {
          for (const { respondentType } of quotes) {
            quoted += 1
            // What a quote says of its lever and type, the table says too.
            const column =
              matrix?.groups.findIndex(({ kind, value }) => kind !== 'rest' && value === respondentType) ?? -1
            if (matrix !== undefined) expect(matrix.levers[at]?.counts[column]).toBeGreaterThanOrEqual(1)
          }
        })
      }),
      { ...options, numRuns: 100 },
    )
    expect(quoted).toBeGreaterThan(100)
  })

  it('shows a number of respondent types only where all of them are shown', () => {
    fc.assert(
      fc.property(fc.oneof(consultations, blocks), (rows) => {
        const report = publishedReport(rows, [])
        const matrix = report.matrices.find(({ by }) => by === 'avsendertype')
        const { gaps, wellCovered } = report.assessment
        const told = [
          ...gaps.filter(({ rule }) => rule === 'one-respondent-type'),
          ...wellCovered.filter(({ respondentTypes }) => respondentTypes !== null),
        ]
        for (const { lever } of told) {
          if (matrix === undefined) continue
          expect(matrix.levers.find((row) => row.lever === lever)?.counts).not.toContain(null)
        }
      }),
      options,
    )
  })
})
