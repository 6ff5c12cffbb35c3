// Reading and writing the small tables of the quality command.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** Rows of a CSV file as objects. */
export function readCsv(path) {
  return parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true })
}

/** CSV text of rows of cells. */
export function toCsv(header, rows) {
  const cell = (value) => `"${String(value).replaceAll('"', '""')}"`
  return `${[header, ...rows].map((cells) => cells.map(cell).join(',')).join('\n')}\n`
}

/** A Markdown table; the first column is text, the others are numbers. */
export function markdownTable(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

export const three = (value) => value.toFixed(3)

/** 0.0123 → `+1.2`. */
export const points = (share) => `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(1)}`
