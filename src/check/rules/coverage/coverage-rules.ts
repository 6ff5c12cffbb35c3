import type { Rule } from '../../rule.ts'
import { leverWithoutInput } from './lever-without-input.ts'
import { silentSource } from './silent-source.ts'

/** Rules about which levers and groups the inputs cover (dekning). */
export const coverageRules = {
  'lever-without-input': leverWithoutInput,
  'silent-source': silentSource,
} as const satisfies Record<string, Rule>
