import { holdsEscapedQuotes, unescaped } from './backslashes.ts'
import type { Dialect } from './scan-record.ts'
import { profileTable, type TableProfile } from './table-profile.ts'

/** How the quotes of a table are set. */
export interface Quoting {
  readonly quote: Dialect['quote']
  /** Whether a quote within a quoted cell has a backslash before it rather than a second quote. */
  readonly isEscaped: boolean
}

const apostrophe = 0x27

/**
 * Finds how the quotes of a table are set. They are double ones, unless most records have cells in single ones. In
 * tab-separated tables quotes are mostly just characters; they are quotes if hardly any is badly set, and some cell needs
 * them or nearly all cells have them.
 * @param sample - first bytes as UTF-8
 * @param isWhole - whether the sample is the whole file
 */
export function detectQuotes(sample: Buffer, isWhole: boolean, how: Pick<Dialect, 'delimiter' | 'newline'>): Quoting {
  const read = (bytes: Buffer, quote: '"' | "'") => profileTable(bytes, isWhole, { ...how, quote })
  const double = read(sample, '"')
  if (sample.includes(apostrophe) && areSingle(read(sample, "'"), double)) return { quote: "'", isEscaped: false }
  const isEscaped =
    double.badlyQuoted > 0 &&
    holdsEscapedQuotes(sample) &&
    read(unescaped(sample), '"').badlyQuoted <= double.badlyQuoted / 4
  if (isEscaped) return { quote: '"', isEscaped }
  return { quote: how.delimiter !== '\t' || areQuotes(double) ? '"' : '', isEscaped: false }
}

function areSingle(single: TableProfile, double: TableProfile): boolean {
  const isUsual = single.quoted >= 2 && single.quoted >= single.records.length / 2
  return isUsual && single.quoted > 2 * double.quoted && single.badlyQuoted <= Math.max(1, single.quoted / 10)
}

function areQuotes({ quoted, badlyQuoted, needsQuotes, records }: TableProfile): boolean {
  if (quoted === 0 || badlyQuoted > quoted / 10) return false
  const cells = records.reduce((sum, record) => sum + record.cells, 0)
  return needsQuotes || quoted >= 0.9 * cells
}
