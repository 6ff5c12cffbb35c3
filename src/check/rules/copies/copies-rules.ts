import type { Rule } from '../../rule.ts'
import { campaign } from './campaign.ts'
import { duplicateRow } from './duplicate-row.ts'
import { exactDuplicate } from './exact-duplicate.ts'
import { nearDuplicate } from './near-duplicate.ts'

/** Rules about what stands more than once (kopier). */
export const copiesRules = {
  'duplicate-file': {
    severity: 'warning',
    description: 'To filer har nøyaktig samme innhold, og bare den første er lest.',
    needs: 'reading',
  },
  'exact-duplicate': exactDuplicate,
  'duplicate-row': duplicateRow,
  'repeats-forgotten': {
    severity: 'warning',
    description: 'Materialet har så mange ulike tekster at noen gjentakelser kan være oversett.',
    needs: 'reading',
  },
  campaign,
  'near-duplicate': nearDuplicate,
} as const satisfies Record<string, Rule>
