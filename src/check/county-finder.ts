import { findColumn } from '../text/columns/column-name.ts'
import { findRespondentColumns, type RespondentOptions } from '../text/columns/respondent-columns.ts'
import type { Meta } from '../types/input.ts'
import { createFactFinder, type Fact } from './fact-finder.ts'

/**
 * Makes what finds the county beside an input, as it is written there; the same column that the county of the respondent
 * was made of.
 * @param options - the columns that the user names
 */
export function createCountyFinder({ county }: RespondentOptions = {}): (meta: Meta) => Fact | undefined {
  return createFactFinder((names) => {
    // A table that lacks the column that the user names has its own.
    const own = county !== undefined && findColumn(names, county) >= 0 ? county : undefined
    return findRespondentColumns('', names, { county: own }).county
  })
}
