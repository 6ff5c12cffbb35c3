import type { Finding } from '../types/finding.ts'
import { fingerprintOf } from './fingerprint-map.ts'

/**
 * What a finding is known by from one run to the next: its rule, and the input with its words; where it is not about an
 * input, the source, the place and the message. 14 hexadecimal digits, the same on every machine.
 * @param name - what the source is called: where its path is known, the same however it was named on the command line
 */
export function findingKey(finding: Finding, name: string = finding.source): string {
  const { rule, source, place, inputId, message, contentHash } = finding
  const id = inputId.startsWith(`${source}#`) ? name + inputId.slice(source.length) : inputId
  const about = inputId === '' ? [name, place, message] : [id, contentHash ?? message]
  return fingerprintOf([rule, ...about].join('\u0000'))
    .toString(16)
    .padStart(14, '0')
}
