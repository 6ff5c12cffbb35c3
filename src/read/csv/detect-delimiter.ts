import { isColumnName } from '../table/table-header.ts'
import { holdsEscapedQuotes, unescaped } from './backslashes.ts'
import type { Dialect } from './scan-record.ts'
import { profileTable, type TableProfile } from './table-profile.ts'

/** Delimiters that are looked for, the likeliest first. */
const knownDelimiters = [';', ',', '\t', '|'] as const

/** Lines that a title above the column names may have. */
const longestTitle = 10

/**
 * Finds the delimiter: the one that cuts the records into the same number of cells most consistently. Lines without it
 * above a record of column names are a title.
 * @param sample - first bytes as UTF-8
 * @param isWhole - whether the sample is the whole file
 * @returns the delimiter; empty when the table has one column
 */
export function detectDelimiter(sample: Buffer, isWhole: boolean, newline: '\n' | '\r'): Dialect['delimiter'] {
  let best = { delimiter: '', score: 0 }
  for (const delimiter of knownDelimiters) {
    const isDoubtful = delimiter === ',' && isProsePunctuation(sample)
    for (const { bytes, quote } of readings(sample)) {
      const profile = profileTable(bytes, isWhole, { delimiter, quote, newline })
      const score = scoreOf(profile, bytes, { delimiter, newline }, isDoubtful)
      if (score > best.score) best = { delimiter, score }
    }
  }
  return best.delimiter
}

/** Ways to read the quotes. One is without: a quote that is never closed would hide all the rows after it. */
function readings(sample: Buffer): { bytes: Buffer; quote: Dialect['quote'] }[] {
  const readings: { bytes: Buffer; quote: Dialect['quote'] }[] = [
    { bytes: sample, quote: '"' },
    { bytes: sample, quote: '' },
  ]
  if (sample.includes("'")) readings.push({ bytes: sample, quote: "'" })
  if (holdsEscapedQuotes(sample)) readings.push({ bytes: unescaped(sample), quote: '"' })
  return readings
}

type Cut = Pick<Dialect, 'delimiter' | 'newline'>

/** 0 when the delimiter cannot be one; else more for more consistency, and a little more for more cells. */
function scoreOf({ records }: TableProfile, sample: Buffer, cut: Cut, isDoubtful: boolean): number {
  const title = records.slice(0, longestTitle + 1).findIndex((record) => record.cells > 1)
  const header = records[title]
  if (header === undefined) return 0
  const counts = records.slice(title).map((record) => record.cells)
  const line = lineAt(sample, header.start, cut)
  if (title > 0 && (isDoubtful || !isBelowTitle(counts, line, cut))) return 0
  return scoreOfCounts(counts, isDoubtful, isCompact(line, cut))
}

/** Whether what begins after lines without the delimiter is a table: its first line names columns, or all have as many. */
function isBelowTitle(counts: readonly number[], line: string, cut: Cut): boolean {
  if (counts.length < 2 || !isCompact(line, cut)) return false
  return (counts.length > 2 && cut.delimiter !== ',' && new Set(counts).size === 1) || namesColumns(line, cut)
}

function scoreOfCounts(counts: readonly number[], isDoubtful: boolean, isCompact: boolean): number {
  const first = counts[0] ?? 0
  const cut = counts.filter((count) => count > 1).length / counts.length
  const same = counts.filter((count) => count === first).length / counts.length
  const enough = counts.filter((count) => count >= first).length / counts.length
  const isSteady = same >= 0.6 || enough >= 0.9 || (isCompact && cut >= 0.6)
  if (isDoubtful ? same < 1 || counts.length < 3 : !isSteady) return 0
  return Math.round(same * 50) + 1 - 1 / first
}

function lineAt(sample: Buffer, start: number, { newline }: Cut): string {
  return (
    sample
      .toString('utf8', start, start + 4096)
      .trimStart()
      .split(newline, 1)[0] ?? ''
  ).trimEnd()
}

/** Whether a line is cut by the delimiter without spaces, as names in a header are and words in a text are not. */
function isCompact(line: string, { delimiter }: Cut): boolean {
  return line.includes(delimiter) && !line.includes(`${delimiter} `)
}

/** Whether a line holds a usual name of a column. */
function namesColumns(line: string, cut: Cut): boolean {
  return line.split(cut.delimiter).some((cell) => isColumnName(cell.replace(/^["']|["']$/g, '')))
}

/** Whether each comma is followed by a space, as in running text. */
function isProsePunctuation(sample: Buffer): boolean {
  for (let at = sample.indexOf(0x2c); at >= 0; at = sample.indexOf(0x2c, at + 1)) {
    if (at + 1 < sample.length && sample[at + 1] !== 0x20) return false
  }
  return true
}
