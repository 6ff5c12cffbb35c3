import type { Finding, Severity } from '../types/finding.ts'
import { comparePlaces } from './compare-places.ts'
import { compareGravity } from './order-findings.ts'
import type { CheckSettings } from './rule.ts'
import { ruleList } from './rules.ts'
import { count } from './words.ts'

/** Keeps the findings of one check, gives each its severity, and puts them in order. */
export interface FindingBook {
  /** Notes that a source has been met, which decides its order. */
  readonly meet: (source: string) => void
  /** What the settings say of a rule, else what the registry says if it is the same for all, else the severity given. */
  readonly severityOf: (rule: string, severity: Severity) => Severity | 'off'
  readonly add: (finding: Finding) => void
  readonly sorted: () => readonly Finding[]
}

const defaultMaxPerRule = 1000

/** Findings of one rule in one source. */
interface Page {
  readonly source: string
  readonly rule: string
  readonly severity: Severity
  readonly findings: Finding[]
  leftOut: number
}

/**
 * An empty book.
 * @param complete - adds to a finding what is known of its inputs in the end
 */
export function createFindingBook(settings: CheckSettings, complete: (finding: Finding) => Finding): FindingBook {
  const max = settings.maxPerRule ?? defaultMaxPerRule
  const defaults = new Map(
    ruleList.flatMap(([id, rule]) => (rule.varies === true ? [] : [[id, rule.severity] as const])),
  )
  const settingsOf = new Map(Object.entries(settings.rules))
  /** Pages by rule, per source in the order met. */
  const sources = new Map<string, Map<string, Page>>()

  const severityOf = (rule: string, severity: Severity): Severity | 'off' =>
    settingsOf.get(rule) ?? defaults.get(rule) ?? severity
  const meet = (source: string): Map<string, Page> => {
    const known = sources.get(source)
    if (known !== undefined) return known
    const pages = new Map<string, Page>()
    sources.set(source, pages)
    return pages
  }
  const add = (finding: Finding): void => {
    const { rule, source } = finding
    const pages = meet(source)
    const severity = severityOf(rule, finding.severity)
    if (severity === 'off') return
    const page = pages.get(rule) ?? { source, rule, severity, findings: [], leftOut: 0 }
    pages.set(rule, page)
    if (page.findings.length < max) page.findings.push({ ...finding, severity })
    else page.leftOut++
  }
  const sorted = (): readonly Finding[] => {
    const ofCorpus = sources.get('')
    const ofFiles = [...sources].filter(([source]) => source !== '').map(([, pages]) => pages)
    return [...ofFiles, ...(ofCorpus === undefined ? [] : [ofCorpus])].flatMap((pages) => [
      ...[...pages.values()]
        .flatMap((page) => page.findings)
        .sort(compareFindings)
        .map(complete),
      ...[...pages.values()]
        .filter((page) => page.leftOut > 0)
        .sort(compareRules)
        .map(leftOutOf),
    ])
  }
  return { meet, severityOf, add, sorted }
}

function compareFindings(a: Finding, b: Finding): number {
  return comparePlaces(a.place, b.place) || compareGravity(a, b)
}

function compareRules(a: { readonly rule: string }, b: { readonly rule: string }): number {
  return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0
}

function leftOutOf({ source, rule, severity, leftOut, findings }: Page): Finding {
  const total = findings.length + leftOut
  return {
    rule,
    severity,
    source,
    place: '',
    inputId: '',
    message: `${count(leftOut, 'funn til', 'funn til')} av samme slag er ikke vist (${total} i alt).`,
    hint: 'Så mange like funn har gjerne én årsak: rett den først, og kjør igjen.',
    standsFor: leftOut,
  }
}
