import type { ClassifiedInput, InputLanguage } from '../types/assignment.ts'
import type { Report, ReportContext, Totals } from '../types/report.ts'
import type { Taxonomy } from '../types/taxonomy.ts'
import { assess } from './assess.ts'
import { createInputCollection } from './collect-inputs.ts'
import { copyFinding, copyRun, copySource } from './copy-context.ts'
import { addText, createKeyIndex } from './key-index.ts'
import { makeShare } from './make-share.ts'
import { createHandTally } from './read-by-hand.ts'
import { respondentKey } from './respondent-key.ts'
import { createSlots, otherStatuses } from './slots.ts'
import { sumLedger } from './sum-ledger.ts'
import { createCampaignTally } from './tally-campaigns.ts'
import { createCoverageTally } from './tally-coverage.ts'
import { createLeversTally } from './tally-levers.ts'
import { createMatrixTally } from './tally-matrix.ts'

/** What a report should hold. */
export interface AggregatorOptions {
  /** A column of the file's own, or `avsendertype`, `fylke`, `kilde`, `språk`, `vinkling`: asks for a matrix lever × group. */
  readonly by?: string | undefined
  /** Quotes per lever, integer ≥ 0; 3 unless told. */
  readonly quotes?: number | undefined
  /** Inputs shown per list of those to read by hand, integer ≥ 0; 25 unless told. */
  readonly readByHand?: number | undefined
  /** Inputs kept for the table of all inputs, integer ≥ 0; no such table unless told. Costs memory for each. */
  readonly allInputs?: number | undefined
}

/** Makes a report of rows as they come. */
export interface Aggregator {
  /** Each row once, in the order read. */
  add(row: ClassifiedInput): void
  /** Throws COLUMN_MISSING if a matrix was asked for by a column that no row has. */
  finish(context: ReportContext): Report
}

/** Findings shown; all are counted. */
const shownFindings = 25

const languageOrder = ['nb', 'nn', 'en', 'other'] as const satisfies readonly InputLanguage[]

/** Counts rows into a {@link Report}. Keeps a few dozen bytes per distinct text and respondent, and no texts but those shown. */
export function createAggregator(taxonomy: Taxonomy, options: AggregatorOptions = {}): Aggregator {
  const slots = createSlots(taxonomy)
  const respondents = createKeyIndex()
  const coverage = createCoverageTally(slots)
  const levers = createLeversTally(taxonomy, slots, options.quotes ?? 3)
  const campaigns = createCampaignTally()
  const hand = createHandTally(options.readByHand ?? 25)
  const matrix = options.by === undefined ? undefined : createMatrixTally(options.by, taxonomy, slots)
  const all = options.allInputs === undefined ? undefined : createInputCollection(options.allInputs)
  const byLanguage = new Map<InputLanguage, number>()
  let assigned = 0

  const totalsOf = (sources: number): Totals => {
    const counts = coverage.totals()
    return {
      inputs: counts.inputs,
      texts: counts.texts,
      respondents: counts.respondents,
      unnamed: counts.unnamed,
      sources,
      assigned: makeShare(assigned, counts.inputs),
      languages: languageOrder
        .filter((language) => byLanguage.has(language))
        .map((language) => ({ language, share: makeShare(byLanguage.get(language) ?? 0, counts.inputs) })),
    }
  }

  return {
    add(row) {
      const { assignment } = row
      const slot = slots.of(assignment)
      const name = respondentKey(row.input.respondent.name)
      const respondent = name === '' ? -1 : addText(respondents, name)
      if (assignment.status === 'assigned') assigned += 1
      byLanguage.set(assignment.language, (byLanguage.get(assignment.language) ?? 0) + 1)
      coverage.add(row, slot, respondent)
      levers.add(row)
      campaigns.add(row, respondent)
      hand.add(row)
      matrix?.add(row, slot)
      all?.add(row)
    },
    finish(context) {
      const totals = totalsOf(context.ledger.length)
      const leverReports = levers.finish((at) => coverage.of(at))
      const findings = context.findings ?? []
      return {
        title: context.title ?? '',
        date: context.date ?? '',
        totals,
        filteredOut: context.filteredOut ?? 0,
        assessment: assess(leverReports, totals),
        levers: leverReports,
        statuses: otherStatuses.map((status) => ({ status, coverage: coverage.of(slots.status(status)) })),
        ledger: sumLedger(context.ledger),
        campaigns: campaigns.finish(),
        matrix: matrix?.finish() ?? null,
        readByHand: hand.finish(),
        findings: { total: findings.length, items: findings.slice(0, shownFindings).map(copyFinding) },
        allInputs: all?.finish() ?? null,
        sources: context.sources.map(copySource),
        run: copyRun(context.run),
      }
    },
  }
}
