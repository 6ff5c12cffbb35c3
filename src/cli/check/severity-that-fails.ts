import { countWarnings } from '../../check/count-warnings.ts'
import type { Finding, Severity } from '../../types/finding.ts'
import type { Session } from '../session.ts'

/** The mildest severity that gives exit code 1. Too many warnings fail as if each did, and that is said. */
export function severityThatFails(
  { config, say }: Pick<Session, 'config' | 'say'>,
  findings: readonly Finding[],
  maxWarnings?: number,
): Severity {
  const failOn = config['check.fail-on']
  const warnings = countWarnings(findings)
  if (maxWarnings === undefined || warnings <= maxWarnings) return failOn
  say(`For mange advarsler: ${warnings}, og grensen er ${maxWarnings} (--max-warnings).`)
  return failOn === 'error' ? 'warning' : failOn
}
