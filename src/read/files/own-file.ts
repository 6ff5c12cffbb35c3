import { closeSync, openSync, readSync } from 'node:fs'
import { htmlMark, markdownMark, workbookMark } from '../../text/output-mark.ts'
import type { FormatName } from '../registry.ts'

/** Bytes from the beginning of a file that are looked at. */
const headBytes = 4096

/** The first columns of rows, which nobody else names like that and in that order. */
const rowColumns = ['id', 'source', 'place', 'section', 'question', 'language', 'lever', 'lever_name', 'status']

function beginsRows(head: string): boolean {
  const [line = ''] = head.split(/\r?\n/, 1)
  return [',', ';', '\t'].some((delimiter) =>
    line.replaceAll('"', '').startsWith(rowColumns.join(delimiter) + delimiter),
  )
}

/** What each format's files of our own begin with. Text and the formats that nothing is written in have no sign. */
const signs: Partial<Record<FormatName, (head: string) => boolean>> = {
  csv: beginsRows,
  // A report or a difference; or the findings of a job.
  markdown: (head) => head.startsWith(markdownMark) || head.startsWith('## hovedgrep check\n'),
  html: (head) => head.includes(htmlMark),
  xlsx: (head) => head.includes(workbookMark),
  // A row, a result without rows, or a finding.
  jsonl: (head) =>
    (head.startsWith('{"id":"') && rowColumns.every((name) => head.includes(`"${name}":`))) ||
    head.startsWith('{"hovedgrep":{"formatVersion":') ||
    /^\{"rule":"[a-z0-9-]+","severity":"/.test(head),
  // A report, a difference, an evaluation, findings; findings as SARIF, or for GitLab.
  json: (head) =>
    /^\{\s*"formatVersion":\s*\d+,/.test(head) ||
    (/^\{\s*"(?:\$schema|version)":/.test(head) && /"driver":\s*\{\s*"name":\s*"hovedgrep"/.test(head)) ||
    /^\[\s*\{\s*"description":.*,\s*"check_name":/s.test(head),
}

/**
 * Whether a file is one that hovedgrep wrote: rows, a report, findings. It is known by how it begins.
 * @param path - of a file
 * @returns false too for a file that cannot be opened; whoever reads it will say so
 */
export function isOwnFile(path: string, format: FormatName): boolean {
  const sign = signs[format]
  if (sign === undefined) return false
  try {
    return sign(headOf(path))
  } catch {
    return false
  }
}

/**
 * Whether a file may be written over without an input being lost: one of our own, or one that holds nothing, as findings
 * in lines or for GitLab do where there are none.
 */
export function mayBeReplaced(path: string, format: FormatName): boolean {
  if (isOwnFile(path, format)) return true
  try {
    return ['', '[]'].includes(headOf(path).trim())
  } catch {
    return false
  }
}

function headOf(path: string): string {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(headBytes)
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, headBytes, 0)).replace(/^\uFEFF/, '')
  } finally {
    closeSync(file)
  }
}
