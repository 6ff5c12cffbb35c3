import type { Finding } from '../../types/finding.ts'
import { fingerprintHex } from '../fingerprint-map.ts'
import type { BaselineEntry } from './baseline.ts'
import { ownNaming, type SourceNaming } from './source-naming.ts'
import { steadyId, steadyPlace } from './steady-name.ts'

/** What a baseline remembers of a finding; the same for findings that it cannot tell apart. */
export type EntryName = Omit<BaselineEntry, 'count' | 'extent'>

/** Rules that say one thing of a file as a whole, in messages that call it as it was named on the command line. */
const ofFileAlone: ReadonlySet<string> = new Set(['duplicate-file', 'skipped-file', 'unreadable-file'])

/**
 * Gives what a baseline remembers of a finding: of one about an input, the id and the hash of its words; of one about
 * several alike, the hash of theirs; of any other, its source, and a hash of place and subject (a row, a limit) or else
 * message.
 * @param naming - what the baseline calls the sources
 */
export function entryOf(finding: Finding, naming: SourceNaming = ownNaming): EntryName {
  const { rule, source, place, inputId, message, contentHash, groupHash, subjectHash } = finding
  if (groupHash !== undefined) return { rule, kind: 'group', name: '', hash: groupHash }
  if (inputId === '') {
    const subject = subjectHash ?? (ofFileAlone.has(rule) ? '' : withoutNumbers(message))
    const hash = fingerprintHex(`${steadyPlace(place)}\u0000${subject}`)
    return { rule, kind: 'source', name: naming.inFile(source), hash }
  }
  return {
    rule,
    kind: 'id',
    name: steadyId(inputId, source, naming.inFile),
    hash: contentHash ?? fingerprintHex(withoutNumbers(message)),
  }
}

/** An entry's name in one string. */
export function keyOf({ rule, kind, name, hash }: EntryName): string {
  return [rule, kind, name, hash].join('\u0000')
}

/**
 * A message without its numbers, which are often counts and rows, and change when something else is written. What is
 * quoted from the file stays: «Spørsmål 1» and «Spørsmål 2» are two columns.
 */
function withoutNumbers(message: string): string {
  return message
    .split(/(«[^«»]*»)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/-?\d+(?:,\d+)?/g, '*')))
    .join('')
}
