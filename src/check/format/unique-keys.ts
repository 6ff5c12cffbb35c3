import type { Finding } from '../../types/finding.ts'
import { findingKey } from '../finding-key.ts'

/**
 * A key of each finding that no other of the list has: the second with the same key gets `-2`, and so on, since programs
 * that follow findings from run to run drop what they have seen. The same for the same findings in the same order.
 */
export function uniqueKeys(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const key = findingKey(finding)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key}-${count}`
  })
}
