import type { Redactor } from '../../personal/redactor.ts'
import type { RespondentOptions } from '../../text/columns/respondent-columns.ts'
import { planFacts } from './fact-plan.ts'

/** Longest text below a heading such as «Navn» that is taken for what was filled in, in UTF-16 units. */
const longestFieldValue = 120

/**
 * Replaces what was filled in in a form: a field of a form in a document is a heading with its value below, and the
 * heading says what that is.
 * @param label - the heading; any other heading changes nothing
 */
export function redactFieldValue(
  redactor: Redactor,
  respondent: RespondentOptions,
  label: string,
  text: string,
): string {
  const { kinds, isCitizen } = planFacts([label], respondent)
  if (kinds[0] === undefined || text.length > longestFieldValue) return text
  return redactor.facts(kinds, [text], isCitizen([text])).values[0] ?? text
}
