import { type Finding, type Severity, severities } from '../../types/finding.ts'
import { severityWords } from '../words.ts'
import { escapeXml } from './escape-xml.ts'
import { type FindingFormatOptions, ownFile, placeInFile, sourceWords } from './finding-format.ts'
import { relatedSentence } from './related-words.ts'

/** The form wants a day; where the user says none, it is that from which computers count. */
const noDate = '1970-01-01'

/**
 * Findings as a test report: a suite per source, a test per finding. One that makes the check fail is a failed test; a
 * milder one is a skipped test with the finding as its reason, since readers show what they are told of skipped tests, and
 * nothing of those that passed. A source without findings has one test that passed, which says when there are none only
 * because the mild ones are not shown.
 * @see the JUnit schema of Windy Road, which the output validates against
 */
export function junit(findings: readonly Finding[], options: FindingFormatOptions = {}): string {
  const bySource = new Map<string, Finding[]>((options.sources ?? []).map((source) => [source, []]))
  for (const finding of findings) {
    const own = bySource.get(finding.source) ?? []
    own.push(finding)
    bySource.set(finding.source, own)
  }
  const suites = [...bySource].map(([source, own], id) => suite(source, own, id, options))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`
}

function suite(source: string, findings: readonly Finding[], id: number, options: FindingFormatOptions): string {
  const limit = severities.indexOf(options.failOn ?? 'error')
  const isFailing = ({ severity }: { readonly severity: Severity }): boolean => severities.indexOf(severity) <= limit
  const name = escapeXml(sourceWords(source, (options.fileOf ?? ownFile)(source))) || '-'
  const failures = findings.filter(isFailing).length
  const skipped = findings.length - failures
  const counts = `tests="${Math.max(1, findings.length)}" failures="${failures}" errors="0" skipped="${skipped}" time="0"`
  const nameOf = createNames(options)
  const tests =
    findings.length === 0
      ? `    <testcase name="${escapeXml(nothingFound(options.hidden))}" classname="${name}" time="0"/>\n`
      : findings.map((finding) => test(finding, nameOf(finding), isFailing(finding), name, options)).join('')
  const timestamp = `${options.date ?? noDate}T00:00:00`
  return [
    `  <testsuite name="${name}" package="hovedgrep" id="${id}" timestamp="${timestamp}" hostname="localhost" ${counts}>\n`,
    '    <properties/>\n',
    tests,
    '    <system-out/>\n    <system-err/>\n  </testsuite>\n',
  ].join('')
}

/** Of how many in this source nobody tells, and so none may be said to be there. */
function nothingFound(hidden = 0): string {
  return hidden === 0 ? 'ingen funn' : `ingen funn vises; ${hidden} mildere er utelatt i alt`
}

/** Names that no other test of the suite has: of two with the same name some readers drop the second. */
function createNames({ fileOf = ownFile }: FindingFormatOptions): (finding: Finding) => string {
  const seen = new Map<string, number>()
  return (finding) => {
    const name = escapeXml(`${finding.rule} ${placeInFile(finding, fileOf(finding.source))}`.trimEnd()) || '-'
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  }
}

function test(
  finding: Finding,
  name: string,
  isFailure: boolean,
  suiteName: string,
  options: FindingFormatOptions,
): string {
  const message = `message="${escapeXml(finding.message)}"`
  const text = said(finding, options)
  return [
    `    <testcase name="${name}" classname="${suiteName}" time="0">\n`,
    isFailure
      ? `      <failure ${message} type="${finding.severity}">${text}</failure>\n`
      : `      <skipped ${message}>${text}</skipped>\n`,
    '    </testcase>\n',
  ].join('')
}

/** A finding in one line: `svar.csv:24 row:17 advarsel too-short: …`. */
function said(finding: Finding, options: FindingFormatOptions): string {
  const { fileOf = ownFile, locationOf } = options
  const { rule, severity, source, message, hint } = finding
  const file = fileOf(source)
  const line = locationOf?.(finding)?.line
  const where = `${sourceWords(source, file)}${line === undefined ? '' : `:${line}`}`
  const also = relatedSentence(finding, options, (other) => sourceWords(other, fileOf(other)))
  const words = [message, also, hint].filter((part) => part !== '').join(' ')
  return escapeXml(`${where} ${placeInFile(finding, file)} ${severityWords[severity].one} ${rule}: ${words}`)
}
