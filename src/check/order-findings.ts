import { type Finding, severities } from '../types/finding.ts'
import type { TextLocation } from '../types/location.ts'
import { comparePlaces } from './compare-places.ts'

/**
 * Puts the findings of each source in the order of its lines, so that all of one line stand together: what is about the
 * whole file first, then by line and column, then the worst first, then by rule. What has no line follows by its place,
 * and what stands for findings that are not listed comes last.
 * @param findings - those of one source together; the sources keep their order
 */
export function orderFindings(
  findings: readonly Finding[],
  locationOf: (finding: Finding) => Pick<TextLocation, 'line' | 'column'> | undefined,
): readonly Finding[] {
  const bySource = new Map<string, Finding[]>()
  for (const finding of findings) {
    const own = bySource.get(finding.source)
    if (own === undefined) bySource.set(finding.source, [finding])
    else own.push(finding)
  }
  const compare = (a: Finding, b: Finding): number => {
    const [one, other] = [locationOf(a), locationOf(b)]
    const byKind = kindOf(a, one !== undefined) - kindOf(b, other !== undefined)
    if (byKind !== 0) return byKind
    const byPosition =
      one === undefined || other === undefined
        ? comparePlaces(a.place, b.place)
        : one.line - other.line || one.column - other.column
    return byPosition || compareGravity(a, b)
  }
  return [...bySource.values()].flatMap((own) => own.sort(compare))
}

/** The worst first, then by rule. */
export function compareGravity(a: Pick<Finding, 'severity' | 'rule'>, b: Pick<Finding, 'severity' | 'rule'>): number {
  const bySeverity = severities.indexOf(a.severity) - severities.indexOf(b.severity)
  return bySeverity || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
}

function kindOf({ place, standsFor }: Finding, isLocated: boolean): number {
  if (standsFor !== undefined) return 3
  return place === '' ? 0 : isLocated ? 1 : 2
}
