import type { Rule } from '../../rule.ts'
import { leverWithoutInput } from './lever-without-input.ts'
import { missingSubtopic } from './missing-subtopic.ts'
import { silentSource } from './silent-source.ts'
import { tooFewInputs } from './too-few-inputs.ts'
import { tooManyNone } from './too-many-none.ts'
import { tooManyUncertain } from './too-many-uncertain.ts'

/** Rules about which levers and groups the inputs cover (dekning). */
export const coverageRules = {
  'lever-without-input': leverWithoutInput,
  'silent-source': silentSource,
  'too-few-inputs': tooFewInputs,
  'too-many-uncertain': tooManyUncertain,
  'too-many-none': tooManyNone,
  'missing-subtopic': missingSubtopic,
} as const satisfies Record<string, Rule>
