import { escapeAsJson, visibleInLine } from '../../text/visible-text.ts'
import type { Finding, RelatedInput, Severity } from '../../types/finding.ts'
import type { TextLocation } from '../../types/location.ts'
import { ruleGroups } from '../rules.ts'
import { fileUri } from './file-uri.ts'
import { type FindingFile, type FindingFormatOptions, ownFile, placeInFile, sourceWords } from './finding-format.ts'
import { placeInWords } from './place-in-words.ts'
import { type RelatedWords, relatedWords } from './related-words.ts'
import { uniqueKeys } from './unique-keys.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>

/**
 * Findings as SARIF 2.1.0, which code scanning services and editors read: one run, all rules of the registry, a result
 * each, with the other inputs that it is about. What belongs to no file stands at the working folder. Exact values are in
 * the properties of a result, because texts that are shown have their signs escaped.
 * @see OASIS, “Static Analysis Results Interchange Format (SARIF) Version 2.1.0”
 */
export function sarif(findings: readonly Finding[], options: FindingFormatOptions = {}): string {
  const { version, fileOf = ownFile, locationOf } = options
  const nameOf = (source: string): string => sourceWords(source, fileOf(source))
  const keys = uniqueKeys(findings, options)
  const rules = rulesOf(findings)
  const indices = new Map(rules.map(({ id }, index) => [id, index]))
  const results = findings.map((finding, at) => {
    const { rule, severity, source, place, inputId, message, hint, related = [] } = finding
    const found = locationOf?.(finding)
    const print = keys[at] ?? ''
    return {
      ruleId: rule,
      ruleIndex: indices.get(rule),
      level: levels[severity],
      message: {
        text: [literal(message), relatedLinks(relatedWords(finding, options, nameOf)), literal(hint)]
          .filter((part) => part !== '')
          .join('\n'),
      },
      locations: [location(finding, fileOf(source), found)],
      ...(related.length === 0
        ? {}
        : { relatedLocations: related.map((one, id) => relatedLocation(one, id, options)) }),
      // GitHub makes a print of the line where there is one, and cannot tell apart what has none.
      partialFingerprints: {
        'hovedgrep/v1': print,
        ...(found === undefined ? { primaryLocationLineHash: print } : {}),
      },
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
      const change = `Alvorsgraden settes med --rule ${id}=error, warning, info eller off, eller under check.rules i hovedgrep.yaml.`
      return {
        id,
        shortDescription: { text: literal(description) },
        // No address: the pages are in the project's own folder, which has none that is known.
        help: {
          text: literal(`${description} ${change}`),
          markdown: `${description}\n\n${change}`,
        },
        defaultConfiguration: { level: levels[severity] },
        properties: { group: title, page },
      }
    }),
  )
  const ids = new Set(known.map(({ id }) => id))
  const others = [...new Set(findings.map(({ rule }) => rule))].filter((rule) => !ids.has(rule))
  return [...known, ...others.map((id) => ({ id }))]
}

/** The places that the message names, as links to the related locations. */
function relatedLinks({ places, joint, rest }: RelatedWords): string {
  if (places.length === 0) return ''
  return `Også: ${places.map((place, id) => `[${literal(place)}](${id})`).join(joint)}${rest}.`
}

function relatedLocation(related: RelatedInput, id: number, options: FindingFormatOptions): object {
  const { fileOf = ownFile, relatedLocationOf } = options
  const place = location(related, fileOf(related.source), relatedLocationOf?.(related))
  // The id is a key for programs; what is read has the place, because an id may be a telephone number.
  return {
    id,
    ...place,
    message: { text: literal(placeInWords(related.place) || 'hele filen') },
    properties: { inputId: related.inputId },
  }
}

function location(
  finding: Pick<Finding, 'source' | 'place'>,
  file: FindingFile,
  found: TextLocation | undefined,
): object {
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
