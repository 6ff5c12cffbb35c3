import type { Evaluation } from '../../types/evaluation.ts'
import type { EvaluationTable } from './evaluation-table.ts'
import { evaluationTables } from './evaluation-tables.ts'

/** An evaluation for a terminal: aligned tables with their titles. */
export function text(evaluation: Evaluation): string {
  return evaluationTables(evaluation).map(formatTable).join('\n')
}

function formatTable({ title, note, header, rows }: EvaluationTable): string {
  const lines = [header, ...rows]
  const widths = header.map((_, column) => Math.max(...lines.map((cells) => widthOf(cells[column] ?? ''))))
  const table = lines.map((cells) => `  ${formatLine(cells, widths)}\n`).join('')
  return `${title}\n${table}${note === '' ? '' : `  ${note}\n`}`
}

function formatLine(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, column) => {
      const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell))
      return column === 0 ? cell + space : space + cell
    })
    .join('  ')
    .trimEnd()
}

/** Width in code points: near enough for names of labels. */
function widthOf(cell: string): number {
  return [...cell].length
}
