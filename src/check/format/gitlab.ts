import { escapeAsJson, visibleInLine } from '../../text/visible-text.ts'
import type { Finding, Severity } from '../../types/finding.ts'
import { type FindingFormatOptions, ownFile, placeInFile, sourceWords } from './finding-format.ts'
import { relatedSentence } from './related-words.ts'
import { uniqueKeys } from './unique-keys.ts'

const grades = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<Severity, string>

/**
 * Findings as GitLab shows them in a merge request: a list of `{ description, check_name, fingerprint, severity, location:
 * { path, lines: { begin } } }`. GitLab wants a path and a line for each: what has no line stands at the first, what
 * belongs to no file at `.`; the place stands in the description.
 * @see GitLab docs, “Code Quality”, report format
 */
export function gitlab(findings: readonly Finding[], options: FindingFormatOptions = {}): string {
  const { fileOf = ownFile, locationOf } = options
  const keys = uniqueKeys(findings, options)
  const issues = findings.map((finding, at) => {
    const file = fileOf(finding.source)
    const place = placeInFile(finding, file)
    const also = relatedSentence(finding, options, (other) => sourceWords(other, fileOf(other)))
    const parts = [place === '' ? '' : `${place}:`, finding.message, also, finding.hint]
    return {
      description: parts
        .filter((part) => part !== '')
        .map(visibleInLine)
        .join(' '),
      check_name: finding.rule,
      fingerprint: keys[at],
      severity: grades[finding.severity],
      location: { path: file.path === '' ? '.' : file.path, lines: { begin: locationOf?.(finding)?.line ?? 1 } },
    }
  })
  return `${escapeAsJson(JSON.stringify(issues, null, 2))}\n`
}
