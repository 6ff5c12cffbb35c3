import { failingFindings } from '../../check/failing-findings.ts'
import { countFindings, type FindingFormatOptions } from '../../check/format/finding-format.ts'
import { orderFindings } from '../../check/order-findings.ts'
import type { Finding, Severity } from '../../types/finding.ts'
import type { Session } from '../session.ts'
import { readVersion } from '../version.ts'
import type { FindingOutput } from './finding-outputs.ts'
import type { FindingLocations } from './locate-findings.ts'
import { maskFindings } from './mask-findings.ts'
import { severityThatFails } from './severity-that-fails.ts'
import { writeFindings } from './write-findings.ts'

/** What the user wants to see, and what fails. */
export interface ShowFlags {
  readonly color?: boolean
  /** More warnings than this fail. */
  readonly maxWarnings?: number
  /** The mildest that is shown; all unless given. */
  readonly severity?: Severity
}

/** What was looked at, and where it is written. */
export interface ShownCheck extends Pick<FindingFormatOptions, 'fileOf' | 'exceptionIdOf' | 'known' | 'date'> {
  readonly outputs: readonly FindingOutput[]
  /** Names of all sources, those without findings too. */
  readonly sources: readonly string[]
  /** Finds the lines of those findings that are shown, and of the other inputs that they are about. */
  readonly locate: (shown: readonly Finding[]) => Promise<FindingLocations>
}

/**
 * Writes the findings of a check, masked, in every format that is wanted, and says how many are not shown.
 * @returns the exit code: 1 where one fails, shown or not
 */
export async function showFindings(
  session: Session,
  flags: ShowFlags,
  findings: readonly Finding[],
  { outputs, sources, locate, exceptionIdOf, ...options }: ShownCheck,
): Promise<0 | 1> {
  const failOn = severityThatFails(session, findings, flags.maxWarnings)
  // Of a severity and worse: what fails, and what is shown.
  const shown = failingFindings(findings, flags.severity ?? 'info')
  const hidden = countFindings(findings) - countFindings(shown)
  const locations = await locate(shown)
  const ordered = orderFindings(shown, locations.of)
  const { findings: masked, originalOf, originalOfRelated } = maskFindings(session, sources, ordered)
  await writeFindings(session, outputs, flags.color !== false, masked, {
    ...options,
    ...(exceptionIdOf === undefined ? {} : { exceptionIdOf: (finding) => exceptionIdOf(originalOf(finding)) }),
    locationOf: (finding) => locations.of(originalOf(finding)),
    relatedLocationOf: (related) => locations.ofRelated(originalOfRelated(related)),
    sources,
    failOn,
    hidden,
    version: readVersion(),
  })
  if (hidden > 0) session.say(`Ikke vist: ${hidden} mildere funn (--severity ${flags.severity ?? ''}).`)
  return failingFindings(findings, failOn).length > 0 ? 1 : 0
}
