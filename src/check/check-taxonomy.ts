import type { Finding } from '../types/finding.ts'
import { createFindingBook } from './finding-book.ts'
import type { CheckSettings } from './rule.ts'
import { taxonomyRules } from './rules/taxonomy/taxonomy-rules.ts'
import type { CheckedTaxonomy, TaxonomyRule } from './taxonomy-rule.ts'

/**
 * Applies the rules of the group `taxonomy` to a taxonomy.
 * @returns findings by line, then by rule; of one rule the first thousand, and how many more there are
 */
export function checkTaxonomy(checked: CheckedTaxonomy, { rules }: Pick<CheckSettings, 'rules'>): readonly Finding[] {
  const settings = { rules, minWords: 0, requiredColumns: [] }
  const book = createFindingBook(settings, (finding) => finding)
  for (const [id, rule] of Object.entries<TaxonomyRule>(taxonomyRules)) {
    if (book.severityOf(id, rule.severity) === 'off') continue
    for (const { at, message, hint } of rule.inspect(checked))
      book.add({
        rule: id,
        severity: rule.severity,
        source: checked.source,
        place: `line:${at.line}`,
        column: at.column,
        ...(at.words === undefined ? {} : { words: at.words }),
        inputId: '',
        message,
        hint,
      })
  }
  return book.sorted()
}
