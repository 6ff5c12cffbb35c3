import { type Finding, type Severity, severities } from '../types/finding.ts'

/**
 * The findings that make the check fail.
 * @param failOn - the mildest severity that fails: `warning` fails on warnings and errors
 */
export function failingFindings(findings: readonly Finding[], failOn: Severity): readonly Finding[] {
  const limit = severities.indexOf(failOn)
  return findings.filter(({ severity }) => severities.indexOf(severity) <= limit)
}
