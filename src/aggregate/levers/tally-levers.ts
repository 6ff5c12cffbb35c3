import type { ClassifiedInput } from '../../types/assignment.ts'
import type { Coverage, LeverReport, Quote } from '../../types/report.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import { createQuotePool } from '../quotes/quote-pool.ts'
import type { Slots } from '../slots.ts'
import { createLeverTally } from './tally-lever.ts'

/** All levers' tallies and quotes. */
export interface LeversTally {
  add(row: ClassifiedInput): void
  /**
   * @param coverage - of a lever, by its position
   * @param isFit - whether a quote may stand under a lever, by its position; any may unless told
   */
  finish(
    coverage: (lever: number) => Coverage,
    isFit?: (lever: number, quote: Quote) => boolean,
  ): Omit<LeverReport, 'words' | 'together'>[]
}

/**
 * Counts inside each lever.
 * @param quotes - quotes per lever, integer ≥ 0
 * @param mayQuote - whether a row may be quoted; any may unless told
 */
export function createLeversTally(
  taxonomy: Taxonomy,
  slots: Slots,
  quotes: number,
  mayQuote: (row: ClassifiedInput) => boolean = () => true,
): LeversTally {
  const entries = taxonomy.levers.map((lever) => ({ lever, tally: createLeverTally(lever), pool: createQuotePool() }))

  return {
    add(row) {
      const { status, lever, secondary } = row.assignment
      if (status === 'uncertain') entries[slots.lever(lever)]?.tally.addUncertain()
      if (status !== 'assigned') return
      const entry = entries[slots.lever(lever)]
      entry?.tally.addPrimary(row)
      if (mayQuote(row)) entry?.pool.add(row)
      for (const other of secondary) entries[slots.lever(other.lever)]?.tally.addSecondary(row)
    },
    finish(coverage, isFit = () => true) {
      const most = Math.max(1, ...entries.map((_, at) => coverage(at).inputs.count))
      return entries.map(({ lever, tally, pool }, at): Omit<LeverReport, 'words' | 'together'> => {
        const inputs = coverage(at).inputs.count
        const typicality = (subtopic: string): number =>
          Math.min(1, tally.subtopicInputs(subtopic) / Math.max(1, inputs))
        const counts = tally.finish()
        return {
          id: lever.id,
          number: lever.number,
          name: lever.name,
          coverage: coverage(at),
          relative: Math.round((inputs / most) * 1e6) / 1e6,
          uncertain: counts.uncertain,
          secondary: counts.secondary,
          subtopicsSeen: counts.subtopicsSeen,
          subtopicsUnseen: counts.subtopicsUnseen,
          aspects: counts.aspects,
          respondentTypes: counts.respondentTypes,
          quotes: pool.choose(quotes, typicality, (quote) => isFit(at, quote)),
        }
      })
    },
  }
}
