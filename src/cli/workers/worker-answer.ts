import type { ErrorCode } from '../../errors.ts'
import type { Place } from '../../types/place.ts'
import type { RunInfo } from '../../types/run.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import type { PackedAssignments } from './packed-assignments.ts'

/** What a classifier worker says. It answers each batch of texts in the order in which it got them. */
export type WorkerAnswer =
  | { readonly kind: 'ready'; readonly taxonomy: Taxonomy; readonly run: RunInfo }
  | { readonly kind: 'assignments'; readonly packed: PackedAssignments }
  | {
      readonly kind: 'error'
      readonly code: ErrorCode
      readonly message: string
      readonly place: Place | undefined
      readonly hint: string | undefined
    }
