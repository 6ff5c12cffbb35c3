import { fingerprintHex } from '../../../text/fingerprint.ts'
import type { Rule } from '../../rule.ts'

/** A lever that no input is assigned to, over the whole corpus. */
export const leverWithoutInput: Rule = {
  severity: 'warning',
  description: 'Et hovedgrep har ingen innspill.',
  needs: 'rows',
  watch: ({ report, taxonomy }) => {
    const assigned = new Set<string>()
    const touched = new Map<string, number>()
    return {
      addRow: ({ assignment }) => {
        if (assignment.status === 'assigned') assigned.add(assignment.lever)
        else if (assignment.status === 'uncertain') add(touched, assignment.lever)
        for (const { lever } of assignment.secondary) add(touched, lever)
      },
      finish: () => {
        for (const { number, id, name } of taxonomy.levers.filter((lever) => !assigned.has(lever.id))) {
          const near = touched.get(id) ?? 0
          const nearly = near === 0 ? '' : ` (som usikkert eller sekundært: ${near})`
          report({
            source: '',
            place: '',
            inputId: '',
            subjectHash: fingerprintHex(id),
            message: `Ingen innspill er plassert i hovedgrep ${number}, ${name.nb} (${id})${nearly}.`,
            hint: 'Se etter om en fil mangler. Er alt med, har ingen innspill dette som hovedtema.',
          })
        }
      },
    }
  },
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
