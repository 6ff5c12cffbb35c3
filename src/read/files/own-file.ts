import { closeSync, openSync, readSync } from 'node:fs'
import { diffMark, htmlMark, markdownMark, workbookMark } from '../../text/output-mark.ts'
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

/** A row, a result without rows, or a finding. */
function beginsLines(head: string): boolean {
  return (
    (head.startsWith('{"id":"') && rowColumns.every((name) => head.includes(`"${name}":`))) ||
    head.startsWith('{"hovedgrep":{"formatVersion":') ||
    /^\{"rule":"[a-z0-9-]+","severity":"/.test(head)
  )
}

/** A report, a difference, an evaluation, findings; findings as SARIF, or for GitLab. */
function beginsJson(head: string): boolean {
  return (
    /^\{\s*"formatVersion":\s*\d+,/.test(head) ||
    (/^\{\s*"(?:\$schema|version)":/.test(head) && /"driver":\s*\{\s*"name":\s*"hovedgrep"/.test(head)) ||
    /^\[\s*\{\s*"description":.*,\s*"check_name":/s.test(head)
  )
}

/** A report or a difference, the findings of a job, an evaluation as text or Markdown, a diff of `--fix`. */
const firstWords = [markdownMark, '## hovedgrep check\n', 'Måling mot fasit: ', '### Måling mot fasit: ', diffMark]

/** Findings as text without any: the whole file. */
const noFindings = /^Ingen (?:nye )?funn(?: vises)?(?:; [^\n]* er utelatt)?\.\n$/

/** Words for severities, as findings in text have them. */
const severityWords: readonly (string | undefined)[] = ['feil', 'advarsel', 'opplysning']

/** Findings as text: the name of a source, then indented a place, a severity and a rule in columns. */
function beginsFindings(head: string): boolean {
  const [source = '', first = ''] = head.split('\n', 2)
  if (source.startsWith(' ') || !first.startsWith('  ')) return noFindings.test(head)
  const cells = first.trim().split(/ {2,}/)
  return cells.some((cell, at) => severityWords.includes(cell) && /^[a-z0-9-]+$/.test(cells[at + 1] ?? ''))
}

/** Findings as annotations, or as a list of tests. */
function beginsForCi(head: string): boolean {
  return (
    /^::(?:error|warning|notice) (?:file=[^\n:]*,)?title=[a-z0-9-]/.test(head) ||
    (head.startsWith('<?xml') && /<testsuites>\n {2}<testsuite name="[^"\n]*" package="hovedgrep" /.test(head))
  )
}

/** What files of our own begin with, whatever the user called them: a format is chosen with `--format` too. */
const signs: readonly ((head: string) => boolean)[] = [
  beginsRows,
  beginsLines,
  beginsJson,
  beginsFindings,
  beginsForCi,
  (head) => firstWords.some((words) => head.startsWith(words)),
]

/** Signs within the first bytes, for formats in which nobody else could have put them by chance. */
const marks: Partial<Record<FormatName, string>> = { html: htmlMark, xlsx: workbookMark }

function isOwn(head: string, format: FormatName): boolean {
  const mark = marks[format]
  return (mark !== undefined && head.includes(mark)) || signs.some((sign) => sign(head))
}

/**
 * Whether a file is one that hovedgrep wrote: rows, a report, findings. It is known by how it begins.
 * @param path - of a file
 * @returns false too for a file that cannot be opened; whoever reads it will say so
 */
export function isOwnFile(path: string, format: FormatName): boolean {
  try {
    return isOwn(headOf(path), format)
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
