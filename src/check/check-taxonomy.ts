import type { Finding } from '../types/finding.ts'
import { createFindingBook } from './finding-book.ts'
import type { CheckSettings } from './rule.ts'
import { taxonomyRules } from './rules/taxonomy/taxonomy-rules.ts'
import type { CheckedTaxonomy, TaxonomyRule } from './taxonomy-rule.ts'

/**
 * Applies the rules of the group `taxonomy` to a taxonomy.
 * @returns findings by line, then by rule
 */
export function checkTaxonomy(checked: CheckedTaxonomy, { rules }: Pick<CheckSettings, 'rules'>): readonly Finding[] {
  // The lexicon bounds the findings: a list of terms is worth most when it is whole.
  const maxPerRule = checked.facts.length + checked.taxonomy.levers.length * 100
  const settings = { rules, minWords: 0, requiredColumns: [], maxPerRule }
  const book = createFindingBook(settings, (finding) => finding)
  for (const [id, rule] of Object.entries<TaxonomyRule>(taxonomyRules)) {
    if (book.severityOf(id, rule.severity) === 'off') continue
    for (const { line, message, hint } of rule.inspect(checked))
      book.add({
        rule: id,
        severity: rule.severity,
        source: checked.source,
        place: `line:${line}`,
        inputId: '',
        message,
        hint,
      })
  }
  return book.sorted()
}
