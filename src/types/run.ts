import type { Finding } from './finding.ts'
import type { SourceInfo, SourceLedger } from './ledger.ts'
import type { ModelQuality } from './model-quality.ts'

/** The limits by which the classifier decides between its statuses. */
export interface RunThresholds {
  /** An input of fewer words is `too-short`. Integer ≥ 0. */
  readonly minWords: number
  /** A best answer less probable than this is `uncertain`, 0–1. */
  readonly uncertainBelow: number
  /** A further lever at least this probable is secondary, 0–1; one per lever in taxonomy order. */
  readonly secondaryAbove: readonly number[]
}

/** With what the inputs were classified: enough to do it again and get the same. */
export interface RunInfo {
  /** Version of hovedgrep, such as `0.1.0`. */
  readonly toolVersion: string
  /** `keyword`, `tfidf`, `combined` or another name of a model. */
  readonly modelName: string
  /** SHA-256 of the model file, 64 hexadecimal digits; empty for a model that has no file. */
  readonly modelSha256: string
  readonly taxonomyId: string
  readonly taxonomyVersion: string
  /** SHA-256 of the taxonomy file, 64 hexadecimal digits. */
  readonly taxonomySha256: string
  readonly thresholds: RunThresholds
  /** How often the model is right with these thresholds; `null` where it has not been measured. */
  readonly quality: ModelQuality | null
}

/** What stands beside the rows of a run, so that a report can be made from its result file alone: the last line of the JSON Lines. */
export interface ResultTrailer {
  readonly run: RunInfo
  /** One per source, in the order read. */
  readonly ledger: readonly SourceLedger[]
  /** One per source, in the order read. */
  readonly sources: readonly SourceInfo[]
  /** Flaws met while reading. */
  readonly findings: readonly Finding[]
  /** Classified inputs that `--status`, `--lever` or `--min-probability` kept out of the rows. Integer ≥ 0. */
  readonly filteredOut: number
}
