import { escapeAsJson, visibleInLine } from '../../text/visible-text.ts'
import type { Finding, Severity } from '../../types/finding.ts'
import type { TextLocation } from '../../types/location.ts'
import { ruleGroups } from '../rules.ts'
import { fileUri } from './file-uri.ts'
import { type FindingFile, type FindingFormatOptions, ownFile, placeInFile } from './finding-format.ts'
import { uniqueKeys } from './unique-keys.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>

/**
 * Findings as SARIF 2.1.0, which code scanning services and editors read: one run, all rules of the registry, a result
 * each. What belongs to no file stands at the working folder. Exact values are in the properties of a result, because
 * texts that are shown have their signs escaped.
 * @see OASIS, “Static Analysis Results Interchange Format (SARIF) Version 2.1.0”
 */
export function sarif(findings: readonly Finding[], options: FindingFormatOptions = {}): string {
  const { version, fileOf = ownFile, locationOf } = options
  const keys = uniqueKeys(findings)
  const rules = rulesOf(findings)
  const indices = new Map(rules.map(({ id }, index) => [id, index]))
  const results = findings.map((finding, at) => {
    const { rule, severity, source, place, inputId, message, hint } = finding
    const file = fileOf(source)
    return {
      ruleId: rule,
      ruleIndex: indices.get(rule),
      level: levels[severity],
      message: {
        text: [message, hint]
          .filter((part) => part !== '')
          .map(literal)
          .join('\n'),
      },
      locations: [location(finding, file, locationOf?.(finding))],
      partialFingerprints: { 'hovedgrep/v1': keys[at] },
      properties: { source, place, inputId, message, hint, contentHash: finding.contentHash ?? '' },
    }
  })
  const driver = { name: 'hovedgrep', ...(version === undefined ? {} : { version }), rules }
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', newlineSequences: ['\r\n', '\n', '\r'], results }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${escapeAsJson(JSON.stringify(log, null, 2))}\n`
}

interface SarifRule {
  readonly id: string
  readonly [property: string]: unknown
}

/** Every rule of the registry, and those that only a finding knows. */
function rulesOf(findings: readonly Finding[]): readonly SarifRule[] {
  const known = ruleGroups.flatMap(({ title, rules }) =>
    rules.map(([id, { severity, description }]) => {
      const page = `docs/rules/${id}.md`
      return {
        id,
        shortDescription: { text: literal(description) },
        help: { text: literal(`${description} Se ${page}.`), markdown: `${description}\n\nSe \`${page}\`.` },
        defaultConfiguration: { level: levels[severity] },
        properties: { group: title, page },
      }
    }),
  )
  const ids = new Set(known.map(({ id }) => id))
  const others = [...new Set(findings.map(({ rule }) => rule))].filter((rule) => !ids.has(rule))
  return [...known, ...others.map((id) => ({ id }))]
}

function location(finding: Finding, file: FindingFile, found: TextLocation | undefined): object {
  const isRelative = !/^(?:\/|[A-Za-z]:\/)/.test(file.path)
  const artifact = {
    uri: file.path === '' ? '.' : fileUri(file.path),
    ...(isRelative ? { uriBaseId: '%SRCROOT%' } : {}),
  }
  const region =
    found === undefined || file.path === ''
      ? {}
      : { region: { startLine: found.line, startColumn: found.column, endColumn: found.endColumn } }
  const place = placeInFile(finding, file)
  return {
    physicalLocation: { artifactLocation: artifact, ...region },
    ...(place === '' ? {} : { logicalLocations: [{ fullyQualifiedName: place }] }),
  }
}

/** Text for a message, in which braces stand for arguments and brackets for links (§3.11.5 and 3.11.6). */
function literal(text: string): string {
  return visibleInLine(text)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&')
}
