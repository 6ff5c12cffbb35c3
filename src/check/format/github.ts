import { breakCommands } from '../../text/break-commands.ts'
import { visibleInLine } from '../../text/visible-text.ts'
import type { Finding, Severity } from '../../types/finding.ts'
import { type FindingFormatOptions, ownFile, placeInFile, sourceWords } from './finding-format.ts'
import { relatedSentence } from './related-words.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>

/**
 * Findings as workflow commands, one a line, which GitHub shows beside the file, at its line where that is known. The
 * place stands in the title, because a row may span several lines and an archive has none.
 * @see GitHub docs, “Workflow commands for GitHub Actions”; escaping as in its toolkit's core package
 */
export function github(findings: readonly Finding[], options: FindingFormatOptions = {}): string {
  return findings.map((finding) => `${command(finding, options)}\n`).join('')
}

/** Why a check came to nothing, and where it can be mended. */
export interface FailedCheck {
  /** One line, or several: a heading and a mistake a line. */
  readonly message: string
  readonly hint: string
  /** The file to be mended, from the working folder; empty for none. */
  readonly path: string
  /** Its line, from 1; undefined where none is known. */
  readonly line: number | undefined
}

/** What stands in the place of findings where there are none because the check could not be carried out: one command. */
export function githubFailure({ message, hint, path, line }: FailedCheck): string {
  const properties = [
    ...(path === '' ? [] : [`file=${escapeProperty(path)}`, ...(line === undefined ? [] : [`line=${line}`])]),
    'title=hovedgrep',
  ]
  const text = [...message.split('\n'), ...(hint === '' ? [] : [hint])].map(harmless).join('\n')
  return `::error ${properties.join(',')}::${escapeData(text)}\n`
}

function command(finding: Finding, options: FindingFormatOptions): string {
  const { fileOf = ownFile, locationOf } = options
  const { rule, severity, source, message, hint } = finding
  const file = fileOf(source)
  const place = placeInFile(finding, file)
  const title = place === '' ? rule : `${rule} ${place}`
  const properties = [
    ...(file.path === '' ? [] : [`file=${escapeProperty(file.path)}`, ...region(finding, locationOf)]),
    `title=${escapeProperty(harmless(title))}`,
  ]
  const also = relatedSentence(finding, options, (other) => sourceWords(other, fileOf(other)))
  // The line breaks are ours; those of strangers have become spaces.
  const text = [message, also, hint]
    .filter((part, at) => at === 0 || part !== '')
    .map(harmless)
    .join('\n')
  return `::${commands[severity]} ${properties.join(',')}::${escapeData(text)}`
}

/** GitHub counts columns from 1 and takes the last one with. */
function region(finding: Finding, locationOf: FindingFormatOptions['locationOf']): readonly string[] {
  const location = locationOf?.(finding)
  if (location === undefined) return []
  const { line, column, endColumn } = location
  return [`line=${line}`, `col=${column}`, `endColumn=${Math.max(column, endColumn - 1)}`]
}

/** Where the line is no command to a runner, what it quotes is none either. */
function harmless(text: string): string {
  return breakCommands(visibleInLine(text))
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(visibleInLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
