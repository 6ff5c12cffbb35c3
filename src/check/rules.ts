import type { Rule } from './rule.ts'
import { copiesRules } from './rules/copies/copies-rules.ts'
import { coverageRules } from './rules/coverage/coverage-rules.ts'
import { labelsRules } from './rules/labels/labels-rules.ts'
import { languageRules } from './rules/language/language-rules.ts'
import { peopleRules } from './rules/people/people-rules.ts'
import { qualityRules } from './rules/quality/quality-rules.ts'
import { readingRules } from './rules/reading/reading-rules.ts'
import { taxonomyRules } from './rules/taxonomy/taxonomy-rules.ts'
import { upkeepRules } from './rules/upkeep/upkeep-rules.ts'

/**
 * Every rule by its id. A finding that reading makes has its rule here too, so that its severity can be set.
 * A group lies in a folder of its own, `rules/<group>/`.
 */
export const rules = {
  ...readingRules,
  ...peopleRules,
  ...copiesRules,
  ...languageRules,
  ...labelsRules,
  ...coverageRules,
  ...qualityRules,
  ...upkeepRules,
  ...taxonomyRules,
} as const satisfies Record<string, Rule>

/** Id of a rule: what the configuration and the findings call it. */
export type RuleId = keyof typeof rules

/** Every rule with its id, in the order of the registry. */
export const ruleList: readonly (readonly [id: string, rule: Rule])[] = Object.entries(rules)

/** Rules that belong together, under a heading in Norwegian. */
export interface RuleGroup {
  readonly title: string
  readonly rules: readonly (readonly [id: string, rule: Rule])[]
}

/** The rules as help and documentation list them. */
export const ruleGroups: readonly RuleGroup[] = [
  { title: 'Lesing', rules: Object.entries(readingRules) },
  { title: 'Personer', rules: Object.entries(peopleRules) },
  { title: 'Kopier', rules: Object.entries(copiesRules) },
  { title: 'Språk', rules: Object.entries(languageRules) },
  { title: 'Merkelapper', rules: Object.entries(labelsRules) },
  { title: 'Dekning', rules: Object.entries(coverageRules) },
  { title: 'Kvalitet', rules: Object.entries(qualityRules) },
  { title: 'Unntak og grunnlinje', rules: Object.entries(upkeepRules) },
  { title: 'Taksonomi (hovedgrep levers --check)', rules: Object.entries(taxonomyRules) },
]
