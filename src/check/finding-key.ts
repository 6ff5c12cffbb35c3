import type { Finding } from '../types/finding.ts'
import { fingerprintOf } from './fingerprint-map.ts'

/**
 * What a finding is known by from one run to the next: its rule, and the input with its words; where it is not about an
 * input, the source, the place and the message. 14 hexadecimal digits, the same on every machine.
 */
export function findingKey({ rule, source, place, inputId, message, contentHash }: Finding): string {
  const about = inputId === '' ? [source, place, message] : [inputId, contentHash ?? message]
  return fingerprintOf([rule, ...about].join('\u0000'))
    .toString(16)
    .padStart(14, '0')
}
