import { breakCommands } from '../../text/break-commands.ts'
import { codeSpan, escapeInline } from '../../text/escape-markdown.ts'
import { type Finding, severities } from '../../types/finding.ts'
import { count, severityWords } from '../words.ts'
import {
  countBySeverity,
  countFindings,
  type FindingFile,
  type FindingFormatOptions,
  nothingShown,
  ownFile,
  sourceWords,
} from './finding-format.ts'
import { placeInWords } from './place-in-words.ts'
import { relatedSentence } from './related-words.ts'

/** Findings in the table: GitHub takes 1 MiB from a step, and nobody reads more. */
const mostRows = 200

/** Characters of a message or place that are shown. */
const longestText = 500

/**
 * A job summary in Markdown: how many findings there are, and a table of them, the worst first. Shows no line of a file:
 * the page may be open to everybody.
 * @see GitHub docs, “Adding a job summary”
 */
export function githubSummary(findings: readonly Finding[], options: FindingFormatOptions = {}): string {
  const { fileOf = ownFile, sources = [] } = options
  const inSources = sources.length === 0 ? '' : ` i ${count(sources.length, 'kilde', 'kilder')}`
  const head = '## hovedgrep check\n\n'
  if (findings.length === 0) return head + nothingShown(options, inSources)
  const counts = countBySeverity(findings)
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => count(counts[severity], severityWords[severity].one, severityWords[severity].many))
  const shown = severities.flatMap((severity) => findings.filter((one) => one.severity === severity)).slice(0, mostRows)
  const rows = shown.map((finding) => row(finding, fileOf(finding.source), options))
  const rest = countFindings(findings) - countFindings(shown)
  return [
    `${head}${countFindings(findings)} funn${inSources}: ${parts.join(', ')}.\n\n`,
    '| Sted | Alvorsgrad | Regel | Funn |\n| --- | --- | --- | --- |\n',
    ...rows,
    rest === 0 ? '' : `\n${rest} til er ikke vist her.\n`,
  ].join('')
}

function row(finding: Finding, file: FindingFile, options: FindingFormatOptions): string {
  const { fileOf = ownFile, locationOf } = options
  const { source, rule, severity, message, hint } = finding
  const line = locationOf?.(finding)?.line
  const name = file.path !== '' ? file.path : source === '' ? 'hele materialet' : 'standard inn'
  const place = cut([file.inside, placeInWords(finding.place)].filter((part) => part !== '').join(' '))
  const where = `${codeSpan(`${breakCommands(cut(name))}${line === undefined ? '' : `:${line}`}`)}${place === '' ? '' : `<br>${escapeInline(place)}`}`
  const also = relatedSentence(finding, options, (other) => sourceWords(other, fileOf(other)))
  const what = [message, also, hint === '' ? '' : `→ ${hint}`]
    .filter((part, at) => at === 0 || part !== '')
    .map((part) => escapeInline(cut(part)))
    .join('<br>')
  return `| ${where} | ${severityWords[severity].one} | ${codeSpan(rule)} | ${what} |\n`
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText).replace(/[\ud800-\udbff]$/, '')}…`
}
