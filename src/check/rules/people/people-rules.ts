import type { Rule } from '../../rule.ts'
import { manyInputs } from './many-inputs.ts'
import { missingConsent } from './missing-consent.ts'
import { personalData } from './personal-data.ts'
import { respondentSpelling } from './respondent-spelling.ts'
import { unknownCounty } from './unknown-county.ts'
import { unknownRespondentType } from './unknown-respondent-type.ts'

/** Rules about the people behind the inputs (personer). */
export const peopleRules = {
  'personal-data': personalData,
  'unknown-respondent-type': unknownRespondentType,
  'unknown-county': unknownCounty,
  'respondent-spelling': respondentSpelling,
  'missing-consent': missingConsent,
  'many-inputs': manyInputs,
} as const satisfies Record<string, Rule>
