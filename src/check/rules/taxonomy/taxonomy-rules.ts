import type { TaxonomyRule } from '../../taxonomy-rule.ts'
import { collidingStems } from './colliding-stems.ts'
import { deadTerm } from './dead-term.ts'
import { leverTermsOnly } from './lever-terms-only.ts'
import { leverWithoutDescription } from './lever-without-description.ts'
import { leverWithoutName } from './lever-without-name.ts'
import { shadowedTerm } from './shadowed-term.ts'
import { subtopicWithoutName } from './subtopic-without-name.ts'
import { subtopicWithoutTerm } from './subtopic-without-term.ts'
import { termInTwoLevers } from './term-in-two-levers.ts'

/** Rules about the taxonomy itself (taksonomi), for `hovedgrep levers --check`. */
export const taxonomyRules = {
  'lever-without-name': leverWithoutName,
  'lever-without-description': leverWithoutDescription,
  'lever-terms-only': leverTermsOnly,
  'subtopic-without-name': subtopicWithoutName,
  'subtopic-without-term': subtopicWithoutTerm,
  'term-in-two-levers': termInTwoLevers,
  'colliding-stems': collidingStems,
  'shadowed-term': shadowedTerm,
  'dead-term': deadTerm,
} as const satisfies Record<string, TaxonomyRule>
