import type { Status } from '../../../types/assignment.ts'
import type { Evaluation } from '../../../types/evaluation.ts'
import type { EvaluationTable } from '../evaluation-table.ts'

const statusNames = {
  assigned: 'plassert',
  none: 'ingen hovedgrep',
  uncertain: 'usikker',
  'too-short': 'for kort',
  'other-language': 'annet språk',
} as const satisfies Record<Status, string>

/** Inputs by status. */
export function statusTable({ statuses }: Evaluation): EvaluationTable {
  return {
    title: 'Per status',
    note: '',
    header: ['Status', 'Innspill'],
    rows: statuses.map(({ status, count }) => [statusNames[status], String(count)]),
  }
}
