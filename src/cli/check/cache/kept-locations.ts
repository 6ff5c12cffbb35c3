import type { Finding } from '../../../types/finding.ts'
import type { TextLocation } from '../../../types/location.ts'
import type { FindingLocations } from '../locate-findings.ts'

/** Where findings stand in their files, in a form that comes back from JSON as it was. */
export interface KeptLocations {
  /** One per finding, in their order; null where there is none. */
  readonly findings: readonly (TextLocation | null)[]
  /** One per place of another input that a finding is about and that was found, each once. */
  readonly others: readonly (readonly [source: string, place: string, location: TextLocation])[]
}

/** What is kept of the locations of findings. */
export function packLocations(findings: readonly Finding[], { of, ofRelated }: FindingLocations): KeptLocations {
  const others = new Map<string, readonly [string, string, TextLocation]>()
  for (const { related = [] } of findings)
    for (const one of related) {
      const { source, place } = one
      const location = others.has(keyOf(source, place)) ? undefined : ofRelated(one)
      if (location !== undefined) others.set(keyOf(source, place), [source, place, location])
    }
  return { findings: findings.map((finding) => of(finding) ?? null), others: [...others.values()] }
}

/** The locations of the very findings for which they were kept. */
export function unpackLocations(findings: readonly Finding[], kept: KeptLocations): FindingLocations {
  const own = new Map(findings.map((finding, at) => [finding, kept.findings[at] ?? undefined]))
  const others = new Map(kept.others.map(([source, place, location]) => [keyOf(source, place), location]))
  return {
    of: (finding) => own.get(finding),
    ofRelated: ({ source, place }) => others.get(keyOf(source, place)),
  }
}

function keyOf(source: string, place: string): string {
  return `${source}\u0000${place}`
}
