import type { CampaignFinder } from './campaign/find-campaigns.ts'
import type { Classifier } from './classify/classifier.ts'
import { HovedgrepError } from './errors.ts'
import type { SegmentOptions, SegmentReport } from './segment/segment-context.ts'
import { createSegmenter } from './segment/segmenter.ts'
import type { ClassifiedInput } from './types/assignment.ts'
import type { SourceLedger } from './types/ledger.ts'
import type { Unit } from './types/unit.ts'

/** The stages after reading, ready to work. */
export interface Stages {
  readonly classifier: Classifier
  readonly campaigns: CampaignFinder
  readonly segmentOptions: SegmentOptions
  readonly report: SegmentReport
}

/** The work on one source. */
export interface SourceAnalysis {
  /** Takes the next units and gives their inputs, classified, in the order of the source. */
  readonly push: (units: readonly Unit[]) => ClassifiedInput[]
  /** The source's account so far. */
  readonly ledger: () => SourceLedger
  /** Names of the columns that are inputs; empty for running text. */
  readonly textColumns: () => readonly string[]
  /** Name of the column of ids; empty if none. */
  readonly idColumn: () => string
}

/**
 * The recipe: units are segmented into inputs, each input is classified, and each is compared with those before it.
 * @param source - name of the source, as it stands in ids
 */
export function analyseSource(source: string, stages: Stages): SourceAnalysis {
  const segmenter = createSegmenter(source, stages.segmentOptions, stages.report)
  let classified = 0
  return {
    push: (units) =>
      segmenter.push(units).map((input) => {
        classified++
        const assignment = stages.classifier.classify(input.text)
        return { input, assignment, campaign: stages.campaigns.find(input.id, input.text, stages.classifier.words) }
      }),
    ledger: () => {
      const { read, setAside, unreadable } = segmenter.ledger
      return { source, read, classified, setAside: { ...setAside }, unreadable }
    },
    textColumns: segmenter.textColumns,
    idColumn: segmenter.idColumn,
  }
}

/**
 * Holds an account to its law: read = classified + set aside + unreadable.
 * @throws {HovedgrepError} LEDGER_UNBALANCED, which is always our own bug
 */
export function assertBalanced(ledger: SourceLedger): void {
  const setAside = Object.values(ledger.setAside).reduce((sum, count) => sum + count, 0)
  if (ledger.read === ledger.classified + setAside + ledger.unreadable) return
  throw new HovedgrepError(
    'LEDGER_UNBALANCED',
    `${ledger.source}: regnskapet går ikke opp (lest ${ledger.read}, plassert ${ledger.classified}, lagt til side ${setAside}, uleselig ${ledger.unreadable}).`,
  )
}
