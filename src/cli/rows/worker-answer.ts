import type { ErrorCode } from '../../errors.ts'
import type { Place } from '../../types/place.ts'
import type { RunInfo } from '../../types/run.ts'

/** What a row worker says. It answers each batch in the order in which it got them. */
export type WorkerAnswer =
  | { readonly kind: 'ready'; readonly header: string; readonly run: RunInfo }
  | { readonly kind: 'rows'; readonly text: string; readonly filteredOut: number; readonly count: number }
  | {
      readonly kind: 'error'
      readonly code: ErrorCode
      readonly message: string
      readonly place: Place | undefined
      readonly hint: string | undefined
    }
