import { breakCommands } from '../../text/break-commands.ts'
import { visibleInLine } from '../../text/visible-text.ts'
import { type Finding, severities } from '../../types/finding.ts'
import { count, severityWords } from '../words.ts'
import {
  countBySeverity,
  countFindings,
  type FindingFormatOptions,
  type FindingStyle,
  nothingShown,
} from './finding-format.ts'
import { frameLine } from './line-frame.ts'
import { placeInWords } from './place-in-words.ts'
import { relatedWords } from './related-words.ts'

const same = (text: string): string => text

/** Strangers' text in a line that may stand in the log of a workflow. */
const harmless = (text: string): string => breakCommands(visibleInLine(text))

/** No colours. */
export const plainStyle: FindingStyle = {
  error: same,
  warning: same,
  info: same,
  source: same,
  place: same,
  rule: same,
  hint: same,
}

/** A column header may be a whole question: longer places do not push the others aside. */
const widestPlace = 32

/** Columns of a line of text where nobody has said how wide a terminal is. */
const usualWidth = 100

/** What stands before a line of a file and before a hint. */
const indent = '      '

/**
 * Findings for people: a heading per source, then a line `place severity rule message` each, with the place in words, the
 * line of the file with a mark under what is meant where there is one, where else it stands, the hint on a line of its
 * own, and a sum.
 */
export function text(findings: readonly Finding[], options: FindingFormatOptions = {}): string {
  const style = options.style ?? plainStyle
  const groups = groupBySource(findings).map((group) => formatGroup(group, style, options))
  return `${[...groups, summary(findings, options)].join('\n')}`
}

function groupBySource(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups: Finding[][] = []
  for (const finding of findings) {
    const group = groups.at(-1)
    if (group?.[0]?.source === finding.source) group.push(finding)
    else groups.push([finding])
  }
  return groups
}

function formatGroup(group: readonly Finding[], style: FindingStyle, options: FindingFormatOptions): string {
  const places = group.map(({ place }) => harmless(placeInWords(place)))
  const placeWidth = widest(places.filter((place) => widthOf(place) <= widestPlace))
  const severityWidth = widest(group.map(({ severity }) => severityWords[severity].one))
  const ruleWidth = widest(group.map(({ rule }) => harmless(rule)))
  const lines = group.map((finding, index) => {
    const { severity, rule, message, hint } = finding
    const cells = [
      style.place(pad(places[index] ?? '', placeWidth)),
      style[severity](pad(severityWords[severity].one, severityWidth)),
      style.rule(pad(harmless(rule), ruleWidth)),
      harmless(message),
    ]
    // A source with findings about the whole file only has no column of places.
    const said = `  ${cells.slice(placeWidth === 0 && places[index] === '' ? 1 : 0).join('  ')}\n`
    const line = said + formatLine(finding, style, options) + formatRelated(finding, style, options)
    return hint === '' ? line : `${line}${indent}${style.hint(`→ ${harmless(hint)}`)}\n`
  })
  return `${style.source(headingOf(group[0]?.source ?? ''))}\n${lines.join('')}`
}

/** The line of the file; empty where there is none. */
function formatLine(finding: Finding, style: FindingStyle, { locationOf, width }: FindingFormatOptions): string {
  const location = locationOf?.(finding)
  if (location === undefined) return ''
  // A row is counted within its table, a line within the file: two numbers without names would puzzle.
  const name = finding.place.startsWith('line:') ? '' : 'linje '
  const gutter = `${name}${location.line} | `
  const frame = frameLine(location, Math.max(20, (width ?? usualWidth) - indent.length - gutter.length))
  if (frame === undefined) return ''
  const blank = `${' '.repeat(name.length + frame.number.length)} | `
  const mark = frame.mark.trimStart()
  const space = frame.mark.slice(0, frame.mark.length - mark.length)
  return [
    `${indent}${style.place(gutter)}${frame.line}\n`,
    `${indent}${style.place(blank)}${space}${style[finding.severity](mark)}\n`,
  ].join('')
}

/** The other inputs that a finding is about; empty where there are none. */
function formatRelated(finding: Finding, style: FindingStyle, options: FindingFormatOptions): string {
  const { places, joint, rest } = relatedWords(finding, options, headingOf)
  return places.length === 0 ? '' : `${indent}${style.place(harmless(`også: ${places.join(joint)}${rest}`))}\n`
}

/** A file may be called `::error::…`, which a workflow log would obey at the start of a line. */
function headingOf(source: string): string {
  if (source === '') return 'Hele materialet'
  if (source === 'stdin') return 'Standard inn'
  const visible = visibleInLine(source)
  return breakCommands(visible.trimStart().startsWith('::') ? `./${visible}` : visible)
}

function summary(findings: readonly Finding[], options: FindingFormatOptions): string {
  if (findings.length === 0) return nothingShown(options)
  const counts = countBySeverity(findings)
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => count(counts[severity], severityWords[severity].one, severityWords[severity].many))
  return `${countFindings(findings)} funn: ${parts.join(', ')}.\n`
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, widthOf(text)), 0)
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** Width in code points: near enough for names of columns and rules. */
function widthOf(text: string): number {
  return [...text].length
}
