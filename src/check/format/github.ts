import { visibleInLine } from '../../text/visible-text.ts'
import type { Finding, Severity } from '../../types/finding.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>

/**
 * Findings as workflow commands, one a line, which GitHub shows beside the file. Only a place `line:42` is a line to
 * GitHub; a row may span several lines, so its place stands in the title.
 * @see GitHub docs, “Workflow commands for GitHub Actions”; escaping as in its toolkit's core package
 */
export function github(findings: readonly Finding[]): string {
  return findings.map((finding) => `${command(finding)}\n`).join('')
}

function command({ rule, severity, source, place, message, hint }: Finding): string {
  const line = /^line:(\d{1,9})(?: |$)/.exec(place)?.[1]
  const title = place === '' ? rule : `${rule} ${place}`
  const properties = [
    ...(source === '' || source === 'stdin' ? [] : [`file=${escapeProperty(source)}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    `title=${escapeProperty(title)}`,
  ]
  // The one line break is ours; those of strangers have become spaces.
  const text = hint === '' ? visibleInLine(message) : `${visibleInLine(message)}\n${visibleInLine(hint)}`
  return `::${commands[severity]} ${properties.join(',')}::${escapeData(text)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(visibleInLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
