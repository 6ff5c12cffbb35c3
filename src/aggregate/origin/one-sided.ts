import { wilson } from '../../numeric/wilson.ts'
import type { Aspect } from '../../types/assignment.ts'
import type { Gap, LeverReport } from '../../types/report.ts'
import type { LargestPart, SidesTally } from './tally-sides.ts'

/** A part is most of a lever when even the lower bound of its interval is above this. With less than eight inputs it never is. */
const mostOf = 2 / 3
/** Named inputs from which one respondent is noted. */
const minimumNamed = 5

function isMost({ inputs, of, everywhere }: LargestPart): boolean {
  const { low } = wilson(inputs, of)
  return low > mostOf && low > everywhere.inputs / everywhere.of
}

const share = ({ everywhere }: LargestPart): number => Math.round((everywhere.inputs / everywhere.of) * 1e6) / 1e6

interface AspectPart extends LargestPart {
  readonly aspect: Aspect
}

/** The aspect that most inputs of a lever have, among those that have one. */
function largestAspect(lever: LeverReport, levers: readonly LeverReport[]): AspectPart | undefined {
  const told = levers.flatMap(({ aspects }) => aspects).filter(({ aspect }) => aspect !== 'annet')
  const sum = (counts: readonly { readonly inputs: number }[]): number =>
    counts.reduce((total, { inputs }) => total + inputs, 0)
  const own = lever.aspects.filter(({ aspect }) => aspect !== 'annet')
  const most = Math.max(...own.map(({ inputs }) => inputs))
  const found = own.find(({ inputs }) => inputs === most)
  if (found === undefined || most === 0) return undefined
  const everywhere = { inputs: sum(told.filter(({ aspect }) => aspect === found.aspect)), of: sum(told) }
  return { aspect: found.aspect, value: found.aspect, inputs: most, of: sum(own), everywhere }
}

/**
 * Notes what is one-sided about a lever beyond its kinds of respondents: nearly all inputs with one aspect, from one
 * county, from one source, or from one respondent. Held against the whole report, so that what holds for all levers
 * (a consultation in one county) is noted for none.
 */
export function findOneSided(lever: LeverReport, levers: readonly LeverReport[], sides: SidesTally): Gap[] {
  const gaps: Gap[] = []
  const { inputs, respondents, unnamed } = lever.coverage
  const named = unnamed === null ? 0 : inputs.count - unnamed
  if (named >= minimumNamed && respondents?.count === 1) {
    gaps.push({ rule: 'one-respondent', lever: lever.id, inputs: named })
  }
  const aspect = largestAspect(lever, levers)
  if (aspect !== undefined && isMost(aspect)) {
    const { inputs: count, of } = aspect
    gaps.push({
      rule: 'one-aspect',
      lever: lever.id,
      aspect: aspect.aspect,
      inputs: count,
      of,
      everywhere: share(aspect),
    })
  }
  const county = sides.county(lever.id)
  if (county !== undefined && isMost(county)) {
    const { value, inputs: count, of } = county
    gaps.push({ rule: 'one-county', lever: lever.id, county: value, inputs: count, of, everywhere: share(county) })
  }
  const source = sides.source(lever.id)
  if (source !== undefined && isMost(source)) {
    const { value, inputs: count, of } = source
    gaps.push({ rule: 'one-source', lever: lever.id, source: value, inputs: count, of, everywhere: share(source) })
  }
  return gaps
}
