import type { Rule } from '../../rule.ts'
import { personalData } from './personal-data.ts'

/** Rules about the people behind the inputs (personer). */
export const peopleRules = {
  'personal-data': personalData,
} as const satisfies Record<string, Rule>
