import type { Rule } from '../../rule.ts'
import { campaign } from './campaign.ts'
import { exactDuplicate } from './exact-duplicate.ts'

/** Rules about what stands more than once (kopier). */
export const copiesRules = {
  'duplicate-file': {
    severity: 'warning',
    description: 'To filer har nøyaktig samme innhold, og bare den første er lest.',
    needs: 'reading',
  },
  'exact-duplicate': exactDuplicate,
  'repeats-forgotten': {
    severity: 'warning',
    description: 'Materialet har så mange ulike tekster at noen gjentakelser kan være oversett.',
    needs: 'reading',
  },
  campaign,
} as const satisfies Record<string, Rule>
