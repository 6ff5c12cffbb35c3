import type { Evaluation } from '../../types/evaluation.ts'
import type { EvaluationTable } from './evaluation-table.ts'
import { evaluationTables } from './evaluation-tables.ts'

/** An evaluation as Markdown: a table under a heading of the third level each, to stand in a longer document. */
export function markdown(evaluation: Evaluation): string {
  return evaluationTables(evaluation).map(formatTable).join('\n')
}

function formatTable({ title, note, header, rows }: EvaluationTable): string {
  const rule = header.map((_, column) => (column === 0 ? '---' : '---:'))
  const lines = [formatRow(header), `| ${rule.join(' | ')} |\n`, ...rows.map(formatRow)]
  return `### ${escapeCell(title)}\n\n${note === '' ? '' : `${escapeCell(note)}\n\n`}${lines.join('')}`
}

function formatRow(cells: readonly string[]): string {
  return `| ${cells.map(escapeCell).join(' | ')} |\n`
}

/** Labels come from a taxonomy that anyone may have written. */
function escapeCell(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|~$&#]/g, '\\$&')
}
