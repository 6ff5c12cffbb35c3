import type { RowStyle } from '../../render/rows/row-writer.ts'
import type { Output } from '../output.ts'
import type { AnalysisRecord } from '../run-analysis.ts'
import type { LossRecord } from '../say-losses.ts'
import type { ClassifiedRows } from '../workers/classified-rows.ts'
import type { RowJob } from './row-job.ts'

/** What is needed to write all rows of a run. */
export interface AllRows {
  readonly classified: ClassifiedRows
  /** Whole when the rows are at an end. */
  readonly record: AnalysisRecord
  readonly job: RowJob
  readonly output: Output
  /** For the table on a terminal. */
  readonly look: { readonly width: number; readonly style: RowStyle }
  /** Told of what the format cannot hold. */
  readonly losses: LossRecord
}
