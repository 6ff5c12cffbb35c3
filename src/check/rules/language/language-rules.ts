import type { Rule } from '../../rule.ts'
import { otherLanguage } from './other-language.ts'

/** Rules about the language of inputs (språk). */
export const languageRules = {
  'other-language': otherLanguage,
} as const satisfies Record<string, Rule>
