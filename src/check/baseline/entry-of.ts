import type { Finding } from '../../types/finding.ts'
import { fingerprintHex } from '../fingerprint-map.ts'
import type { BaselineEntry } from './baseline.ts'
import { oldSteadyId, oldSteadyPlace, steadyId, steadyPlace, steadySource } from './steady-name.ts'

/** What a baseline remembers of a finding; the same for findings that it cannot tell apart. */
export type EntryName = Omit<BaselineEntry, 'count' | 'extent'>

/**
 * Gives what a baseline remembers of a finding: of one about an input, the id and the hash of its words; of one about
 * several alike, the hash of theirs; of any other, its source, and a hash of place and subject (a row, a limit) or else
 * message.
 */
export function entryOf(finding: Finding): EntryName {
  const { rule, source, place, inputId, message, contentHash, groupHash, subjectHash } = finding
  if (groupHash !== undefined) return { rule, kind: 'group', name: '', hash: groupHash }
  if (inputId === '') {
    const hash = fingerprintHex(`${steadyPlace(place)}\u0000${subjectHash ?? withoutNumbers(message)}`)
    return { rule, kind: 'source', name: steadySource(source), hash }
  }
  return {
    rule,
    kind: 'id',
    name: steadyId(inputId, source),
    hash: contentHash ?? fingerprintHex(withoutNumbers(message)),
  }
}

/** What version 1 of the file remembered of a finding. */
export function entryOfVersion1({ rule, source, place, inputId, message, ...hashes }: Finding): EntryName {
  const { contentHash, groupHash } = hashes
  if (groupHash !== undefined) return { rule, kind: 'group', name: '', hash: groupHash }
  if (inputId === '') {
    const hash = oldHashOf(`${oldSteadyPlace(place)}\u0000${message}`)
    return { rule, kind: 'source', name: steadySource(source), hash }
  }
  return { rule, kind: 'id', name: oldSteadyId(inputId, source), hash: contentHash ?? oldHashOf(message) }
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

function oldHashOf(message: string): string {
  return fingerprintHex(message.replace(/\d+/g, '*'))
}
