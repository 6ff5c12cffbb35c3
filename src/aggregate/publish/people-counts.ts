/** What is counted of people in a part of the consultation: inputs, of them without a name, and distinct names. Integers ≥ 0. */
export interface PeopleCounts {
  readonly inputs: number
  readonly unnamed: number
  readonly respondents: number
}

/** Parts of which every input belongs to one, and what is known of them: all `inputs`, and the other two where not hidden. */
export interface KnownPeople {
  readonly parts: readonly PeopleCounts[]
  readonly hidden: readonly boolean[]
  /** Of all parts together. Here only inputs and those without a name add up: a respondent may speak in several parts. */
  readonly totals: PeopleCounts
}

/**
 * Whether both hidden numbers of a part can have at least two values each, for one who knows the rest: no part has more
 * respondents than inputs with a name, nor than there are in all; all parts together have at least as many as there are
 * in all; the inputs without a name add up. The possible values are neighbours (apart from no respondent at all), so it
 * is enough to look beside the true ones.
 */
export function isOpen(people: KnownPeople, at: number): boolean {
  const { respondents, unnamed } = people.parts[at] ?? { respondents: 0, unnamed: 0 }
  return (
    [respondents - 1, respondents + 1, 0].some((other) => other !== respondents && mayHaveNamed(people, at, other)) &&
    [unnamed - 1, unnamed + 1].some((other) => mayHaveUnnamed(people, at, other))
  )
}

/** Whether a hidden part may have so many respondents. */
function mayHaveNamed(people: KnownPeople, at: number, respondents: number): boolean {
  const own = people.parts[at]?.inputs ?? 0
  const { unnamed } = hiddenOf(people, at)
  if (respondents < 0 || respondents > Math.min(own, people.totals.respondents)) return false
  // The more of the unnamed are here, the more respondents the others may have.
  const here = respondents === 0 ? own : Math.min(own - respondents, unnamed)
  return isPossible(people, at, here, respondents)
}

/** Whether a hidden part may have so many inputs without a name. */
function mayHaveUnnamed(people: KnownPeople, at: number, unnamed: number): boolean {
  const own = people.parts[at]?.inputs ?? 0
  if (unnamed < 0 || unnamed > own) return false
  return isPossible(people, at, unnamed, Math.min(own - unnamed, people.totals.respondents))
}

function isPossible(people: KnownPeople, at: number, unnamedHere: number, respondentsHere: number): boolean {
  const { unnamed, inputs, respondents } = hiddenOf(people, at)
  const elsewhere = unnamed - unnamedHere
  if (elsewhere < 0 || elsewhere > inputs.reduce((sum, count) => sum + count, 0)) return false
  const most = people.totals.respondents
  // Inputs beyond the number of respondents can lack a name at no cost.
  let [free, reachable] = [0, 0]
  for (const count of inputs) {
    free += Math.max(0, count - most)
    reachable += Math.min(most, count)
  }
  return respondents + respondentsHere + reachable - Math.max(0, elsewhere - free) >= most
}

/** What is left for a hidden part: unnamed inputs of all hidden parts, inputs of the other hidden ones, respondents of those shown. */
function hiddenOf({ parts, hidden, totals }: KnownPeople, at: number) {
  let { unnamed } = totals
  let respondents = 0
  const inputs: number[] = []
  parts.forEach((part, other) => {
    if (hidden[other] !== true) {
      unnamed -= part.unnamed
      respondents += part.respondents
    } else if (other !== at) inputs.push(part.inputs)
  })
  return { unnamed, respondents, inputs }
}
