import { respondentKey } from '../../text/respondent-key.ts'
import type { ClassifiedInput } from '../../types/assignment.ts'
import type { Quote } from '../../types/report.ts'
import { createBestByGroup } from './best-by-group.ts'
import { chooseQuotes } from './choose-quotes.ts'
import { compareScored, type QuoteCandidate, type Scored, scoreOf, toCandidate } from './quote-candidate.ts'

/** How many candidates of different respondents, of different sources, and of any kind are kept for a lever. */
const respondentsKept = 40
const sourcesKept = 16
const anyKept = 8

/** Candidates for a lever's quotes. Its memory does not grow with the inputs. */
export interface QuotePool {
  /** A row with status `assigned` and this lever first. */
  add(row: ClassifiedInput): void
  /** See {@link chooseQuotes}. @param isFit - whether a quote may be chosen */
  choose(count: number, typicality: (subtopic: string) => number, isFit: (quote: Quote) => boolean): Quote[]
}

/** An empty pool. What it ends up holding does not depend on the order of the rows. */
export function createQuotePool(): QuotePool {
  const byRespondent = createBestByGroup<Scored, QuoteCandidate>(respondentsKept, compareScored)
  const bySource = createBestByGroup<Scored, QuoteCandidate>(sourcesKept, compareScored)
  const any = createBestByGroup<Scored, QuoteCandidate>(anyKept, compareScored)
  return {
    add(row) {
      const { id, source, respondent } = row.input
      // An input without a name may be anyone's.
      const group = respondentKey(respondent.name) || `#${id}`
      // The true score is at most this, and finding it costs more.
      const bound = { score: scoreOf(row), id }
      if (!any.accepts(id, bound) && !byRespondent.accepts(group, bound) && !bySource.accepts(source, bound)) return
      const candidate = toCandidate(row)
      byRespondent.add(group, candidate)
      bySource.add(source, candidate)
      any.add(candidate.id, candidate)
    },
    choose(count, typicality, isFit) {
      const kept = new Map<string, QuoteCandidate>()
      for (const candidate of [...byRespondent.items(), ...bySource.items(), ...any.items()]) {
        if (isFit(candidate.quote)) kept.set(candidate.id, candidate)
      }
      return chooseQuotes([...kept.values()], count, typicality)
    },
  }
}
