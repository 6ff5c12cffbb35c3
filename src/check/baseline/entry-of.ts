import type { Finding } from '../../types/finding.ts'
import { fingerprintHex } from '../fingerprint-map.ts'
import type { BaselineEntry } from './baseline.ts'
import { steadyId, steadyPlace, steadySource } from './steady-name.ts'

/** What a baseline remembers of a finding; the same for findings that it cannot tell apart. */
export type EntryName = Omit<BaselineEntry, 'count'>

/**
 * Gives what a baseline remembers of a finding: of one about an input, the id and the hash of its words; of one about
 * several alike, the hash of theirs; of any other, its source, and a hash of place and message.
 */
export function entryOf({ rule, source, place, inputId, message, contentHash, groupHash }: Finding): EntryName {
  if (groupHash !== undefined) return { rule, kind: 'group', name: '', hash: groupHash }
  if (inputId === '') {
    return { rule, kind: 'source', name: steadySource(source), hash: hashOf(`${steadyPlace(place)}\u0000${message}`) }
  }
  return { rule, kind: 'id', name: steadyId(inputId, source), hash: contentHash ?? hashOf(message) }
}

/** An entry's name in one string. */
export function keyOf({ rule, kind, name, hash }: EntryName): string {
  return [rule, kind, name, hash].join('\u0000')
}

/** Numbers in a message are often counts and rows, which change when something else is written. */
function hashOf(message: string): string {
  return fingerprintHex(message.replace(/\d+/g, '*'))
}
