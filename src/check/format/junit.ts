import { type Finding, type Severity, severities } from '../../types/finding.ts'
import { severityWords } from '../words.ts'
import { escapeXml } from './escape-xml.ts'
import { type FindingFormatOptions, ownFile, placeInFile } from './finding-format.ts'

/** The form wants a time; a check tells none, so that the same inputs give the same bytes. */
const noTime = '1970-01-01T00:00:00'

/**
 * Findings as a test report: a suite per source, a test per finding. One that makes the check fail is a failed test; a
 * milder one is a test that passed, and stands in the suite's output. A source without findings has one test that passed,
 * which says when there are none only because the mild ones are not shown.
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
  const path = (options.fileOf ?? ownFile)(source).path
  const name = escapeXml(path === '' ? nameOf(source) : path) || '-'
  const failures = findings.filter(isFailing).length
  const counts = `tests="${Math.max(1, findings.length)}" failures="${failures}" errors="0" skipped="0" time="0"`
  const tests =
    findings.length === 0
      ? `    <testcase name="${escapeXml(nothingFound(options.hidden))}" classname="${name}" time="0"/>\n`
      : findings.map((finding) => test(finding, isFailing(finding), name, options)).join('')
  const mild = findings.filter((finding) => !isFailing(finding)).map((finding) => `${said(finding, options)}\n`)
  return [
    `  <testsuite name="${name}" package="hovedgrep" id="${id}" timestamp="${noTime}" hostname="localhost" ${counts}>\n`,
    '    <properties/>\n',
    tests,
    `    <system-out>${mild.join('')}</system-out>\n    <system-err/>\n  </testsuite>\n`,
  ].join('')
}

/** Of how many in this source nobody tells, and so none may be said to be there. */
function nothingFound(hidden = 0): string {
  return hidden === 0 ? 'ingen funn' : `ingen funn vises; ${hidden} mildere er utelatt i alt`
}

function nameOf(source: string): string {
  return source === '' ? 'hele materialet' : source === 'stdin' ? 'standard inn' : source
}

function test(finding: Finding, isFailure: boolean, suiteName: string, options: FindingFormatOptions): string {
  const { rule, source, severity, message } = finding
  const place = placeInFile(finding, (options.fileOf ?? ownFile)(source))
  const name = escapeXml(`${rule} ${place}`) || '-'
  const head = `    <testcase name="${name}" classname="${suiteName}" time="0"`
  if (!isFailure) return `${head}/>\n`
  const attributes = `message="${escapeXml(message)}" type="${severity}"`
  return `${head}>\n      <failure ${attributes}>${said(finding, options)}</failure>\n    </testcase>\n`
}

/** A finding in one line: `svar.csv:24 row:17 advarsel too-short: …`. */
function said(finding: Finding, { fileOf = ownFile, locationOf }: FindingFormatOptions): string {
  const { rule, severity, source, message, hint } = finding
  const file = fileOf(source)
  const line = locationOf?.(finding)?.line
  const where = `${file.path === '' ? nameOf(source) : file.path}${line === undefined ? '' : `:${line}`}`
  return escapeXml(`${where} ${placeInFile(finding, file)} ${severityWords[severity].one} ${rule}: ${message} ${hint}`)
}
