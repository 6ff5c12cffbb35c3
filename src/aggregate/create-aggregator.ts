import { respondentKey } from '../text/respondent-key.ts'
import type { ClassifiedInput, InputLanguage } from '../types/assignment.ts'
import type { Report, ReportContext, Totals } from '../types/report.ts'
import type { Taxonomy } from '../types/taxonomy.ts'
import { assess } from './assess.ts'
import { createHandTally } from './by-hand/read-by-hand.ts'
import { createDisagreementTally } from './by-hand/tally-disagreements.ts'
import { createInputCollection } from './collect-inputs.ts'
import { copyFinding, copyRun, copySource } from './copy-context.ts'
import { correctReport } from './correct-report.ts'
import { addText, createKeyIndex } from './key-index.ts'
import { createCoverageTally } from './levers/tally-coverage.ts'
import { createLeversTally } from './levers/tally-levers.ts'
import { createTogetherTally } from './levers/tally-together.ts'
import { makeShare } from './make-share.ts'
import { createMatricesTally } from './matrices/tally-matrices.ts'
import { findOneSided } from './origin/one-sided.ts'
import { createOriginTally } from './origin/tally-origin.ts'
import { createSidesTally } from './origin/tally-sides.ts'
import { protectReport } from './publish/protect-report.ts'
import { createSlots, otherStatuses } from './slots.ts'
import { sumLedger } from './sum-ledger.ts'
import { createCampaignTally } from './tally-campaigns.ts'
import { createWordTally } from './words/tally-words.ts'

/** What a report should hold. */
export interface AggregatorOptions {
  /** Columns of the file's own, or `avsendertype`, `fylke`, `kilde`, `språk`, `vinkling`, `spørsmål`: each asks for a matrix lever × group. */
  readonly by?: string | readonly string[] | undefined
  /** Makes a report that may be published, see {@link Publish}: smaller numbers than this are hidden. Integer ≥ 2. */
  readonly publish?: { readonly minimum: number } | undefined
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

/** Disagreements of the two models shown, unless fewer inputs to read are asked for; all are counted. */
const shownDisagreements = 10

/** Findings shown; all are counted. */
const shownFindings = 25

const languageOrder = ['nb', 'nn', 'en', 'other'] as const satisfies readonly InputLanguage[]

/** Counts rows into a {@link Report}. Keeps a few dozen bytes per distinct text and respondent, and no texts but those shown. */
export function createAggregator(taxonomy: Taxonomy, options: AggregatorOptions = {}): Aggregator {
  const slots = createSlots(taxonomy)
  const respondents = createKeyIndex()
  const coverage = createCoverageTally(slots)
  const { publish } = options
  // What a private person wrote is not quoted in public.
  const mayQuote = (row: ClassifiedInput): boolean => publish === undefined || row.input.respondent.type !== 'innbygger'
  const levers = createLeversTally(taxonomy, slots, options.quotes ?? 3, mayQuote)
  const campaigns = createCampaignTally(mayQuote)
  const hand = createHandTally(options.readByHand ?? 25)
  const matrices = createMatricesTally([options.by ?? []].flat(), taxonomy, slots, publish?.minimum)
  const disagreements = createDisagreementTally(Math.min(shownDisagreements, options.readByHand ?? shownDisagreements))
  const words = createWordTally(taxonomy, slots)
  const together = createTogetherTally(taxonomy, slots)
  const sides = createSidesTally(taxonomy, slots)
  const origin = createOriginTally()
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
      matrices.add(row, slot, respondent)
      disagreements.add(row)
      words.add(row, slot, respondent)
      together.add(row)
      sides.add(row)
      origin.add(row)
      all?.add(row)
    },
    finish(context) {
      const totals = totalsOf(context.ledger.length)
      const { matrices: shown, leftOut, types } = matrices.finish()
      const spoken = words.finish()
      const leverReports = levers
        .finish(
          (at) => coverage.of(at),
          (at, quote) => types?.isShown(at, quote.respondentType) !== false,
        )
        .map((lever, at) => ({ ...lever, words: spoken.levers[at] ?? [], together: together.of(at) }))
      const findings = context.findings ?? []
      const statuses = otherStatuses.map((status) => ({ status, coverage: coverage.of(slots.status(status)) }))
      const correction = correctReport(leverReports, statuses, context)
      const report: Report = {
        title: context.title ?? '',
        date: context.date ?? '',
        totals,
        filteredOut: context.filteredOut ?? 0,
        assessment: assess(leverReports, totals, correction, (lever) => findOneSided(lever, leverReports, sides)),
        levers: leverReports,
        statuses,
        ledger: sumLedger(context.ledger),
        campaigns: campaigns.finish(),
        matrices: shown,
        matricesLeftOut: leftOut,
        publish: null,
        readByHand: hand.finish(),
        disagreements: disagreements.finish(),
        noneGroups: spoken.noneGroups,
        origin: origin.finish(sides),
        wordNotes: spoken.notes,
        findings: { total: findings.length, items: findings.slice(0, shownFindings).map(copyFinding) },
        allInputs: all?.finish() ?? null,
        sources: context.sources.map(copySource),
        run: copyRun(context.run),
        correction,
      }
      return types === undefined || publish === undefined ? report : protectReport(report, types, publish.minimum)
    },
  }
}
