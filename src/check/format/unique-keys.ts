import type { Finding } from '../../types/finding.ts'
import { findingKey } from '../finding-key.ts'
import { type FindingFormatOptions, ownFile } from './finding-format.ts'

/**
 * A key of each finding that no other of the list has: the second with the same key gets `-2`, and so on, since programs
 * that follow findings from run to run drop what they have seen. The same for the same findings in the same order.
 */
export function uniqueKeys(findings: readonly Finding[], options: FindingFormatOptions): readonly string[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const key = keyIn(finding, options)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key}-${count}`
  })
}

/** The key of a finding by the path of its file, so that another folder beside it in the command does not change it. */
export function keyIn(finding: Finding, { fileOf = ownFile }: FindingFormatOptions): string {
  const { path, inside } = fileOf(finding.source)
  const name = [path, inside].filter((part) => part !== '').join('/')
  return findingKey(finding, name === '' ? finding.source : name)
}
