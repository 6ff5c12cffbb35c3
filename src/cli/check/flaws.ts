import type { Finding } from '../../types/finding.ts'
import type { SourceLedger } from '../../types/ledger.ts'
import type { KeptLocations } from './cache/kept-locations.ts'

/** What a check of a corpus gives. It has to come back from JSON as it was, or the cache does not keep it. */
export interface Flaws {
  /** In the order in which they are shown, without those that exceptions or the baseline leave out. */
  readonly findings: readonly Finding[]
  readonly ledger: readonly SourceLedger[]
  /** How many findings exceptions and the baseline left out. */
  readonly leftOut: { readonly excepted: number; readonly known: number }
  /** Where the findings stand in their files; only where the result is kept, since to find out means to read them again. */
  readonly locations?: KeptLocations
}
