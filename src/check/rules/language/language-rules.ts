import type { Rule } from '../../rule.ts'
import { declaredLanguage } from './declared-language.ts'
import { otherLanguage } from './other-language.ts'

/** Rules about the language of inputs (språk). */
export const languageRules = {
  'other-language': otherLanguage,
  'declared-language': declaredLanguage,
} as const satisfies Record<string, Rule>
