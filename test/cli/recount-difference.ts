import type { Lever } from '../../src/types/taxonomy.ts'

/**
 * The fields of a row of the JSON Lines from which the numbers of a comparison are counted. The counting here is a second
 * one, with plain lists and exact integers, written against the documentation and not against the code that it checks.
 */
export interface ComparedRow {
  readonly id: string
  readonly text: string
  readonly lever: string
  readonly status: string
  readonly probability: number
  readonly campaign: string
  readonly aspect: string
  readonly secondary: readonly { readonly lever: string }[]
  readonly evidence: { readonly hits: readonly { readonly lever: string; readonly subtopic: string }[] }
  readonly respondent: { readonly name: string; readonly type: string }
  readonly probabilities: Readonly<Record<string, number>>
}

type Rows = readonly ComparedRow[]

/** Two rows that belong together. */
export interface Pair {
  readonly kind: 'same' | 'moved' | 'changed'
  readonly before: ComparedRow
  readonly after: ComparedRow
}

const six = (x: number): number => Math.round(x * 1e6) / 1e6 + 0
const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  )

function isChanged(one: ComparedRow, other: ComparedRow): boolean {
  const [a, b] = [wordsOf(one.text), wordsOf(other.text)]
  const common = [...a].filter((word) => b.has(word)).length
  return common > 0 && common / new Set([...a, ...b]).size >= 1 / 3 - 1e-12
}

/** Pairs rows by the rules in the method section, one kind after the other. */
export function pairs(before: Rows, after: Rows): Pair[] {
  const found: Pair[] = []
  const [old, now] = [[...before], [...after]]
  const take = (kind: Pair['kind'], belong: (one: ComparedRow, other: ComparedRow) => boolean): void => {
    for (const row of [...now]) {
      const at = old.findIndex((one) => belong(one, row))
      const one = old[at]
      if (one === undefined) continue
      found.push({ kind, before: one, after: row })
      old.splice(at, 1)
      now.splice(now.indexOf(row), 1)
    }
  }
  take('same', (one, other) => one.id === other.id && one.text === other.text)
  take('moved', (one, other) => one.text === other.text)
  take('changed', (one, other) => one.id === other.id && isChanged(one, other))
  return found
}

/** Lever of an assigned row, else its status. */
export const labelOf = ({ status, lever }: ComparedRow): string => (status === 'assigned' ? lever : status)

/** The score interval of a share, by the roots of the equation that defines it. */
function wilson(count: number, of: number): [low: number, high: number] {
  const z2 = 1.959963984540054 ** 2
  const [a, b, c] = [of + z2, -(2 * count + z2), count ** 2 / of]
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c))
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)]
}

function newcombe(count: number, of: number, countAfter: number, ofAfter: number): [low: number, high: number] {
  const [p, q] = [count / of, countAfter / ofAfter]
  const [[l1, u1], [l2, u2]] = [wilson(count, of), wilson(countAfter, ofAfter)]
  return [q - p - Math.hypot(q - l2, u1 - p), q - p + Math.hypot(u2 - q, p - l1)]
}

function choose(n: number, k: number): bigint {
  let ways = 1n
  for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - k + i)) / BigInt(i)
  return k < 0 || k > n ? 0n : ways
}

/** Twice the smaller tail, of weights that are exact integers. */
function doubled(weights: readonly bigint[], at: number): number {
  const sum = (list: readonly bigint[]): bigint => list.reduce((total, weight) => total + weight, 0n)
  const [below, above] = [sum(weights.slice(0, at + 1)), sum(weights.slice(at))]
  return Math.min(1, Number((2_000_000_000_000n * (below < above ? below : above)) / sum(weights)) / 1e12)
}

function fisher(a: number, m: number, b: number, n: number): number {
  return doubled(
    Array.from({ length: m + 1 }, (_, k) => choose(m, k) * choose(n, a + b - k)),
    a,
  )
}

function mcnemar(one: number, other: number): number {
  return doubled(
    Array.from({ length: one + other + 1 }, (_, k) => choose(one + other, k)),
    one,
  )
}

/** p and its correction: each the largest of itself and all smaller ones, times the number of those not smaller. */
function corrected(values: readonly number[]): { p: number; adjusted: number; isMoreThanChance: boolean }[] {
  return values.map((p) => {
    const times = (value: number): number => values.length - values.filter((other) => other < value).length
    const adjusted = Math.min(1, Math.max(...values.filter((value) => value <= p).map((value) => value * times(value))))
    return { p, adjusted, isMoreThanChance: adjusted < 0.05 }
  })
}

/** A share and its interval, as the JSON has it. */
function share(count: number, of: number) {
  const [low, high] = wilson(count, of)
  return { count, of, share: six(count / of), low: count === 0 ? 0 : six(low), high: count === of ? 1 : six(high) }
}

const nameOf = (row: ComparedRow): string => row.respondent.name.trim().replace(/\s+/g, ' ').toLowerCase()
const names = (rows: Rows): Set<string> => new Set(rows.map(nameOf).filter(Boolean))

function shares(before: Rows, after: Rows, label: string) {
  const [a, b] = [before, after].map((rows) => rows.filter((row) => labelOf(row) === label).length)
  const [low, high] = newcombe(a ?? 0, before.length, b ?? 0, after.length)
  return {
    before: share(a ?? 0, before.length),
    after: share(b ?? 0, after.length),
    difference: six((b ?? 0) / after.length - (a ?? 0) / before.length),
    low: six(low),
    high: six(high),
  }
}

function seen(rows: Rows, lever: Lever): Map<string, number> {
  const own = rows.filter(
    (row) => row.status === 'assigned' && [row.lever, ...row.secondary.map((other) => other.lever)].includes(lever.id),
  )
  return new Map(
    lever.subtopics.map(({ id }) => [
      id,
      own.filter(({ evidence }) => evidence.hits.some((hit) => hit.lever === lever.id && hit.subtopic === id)).length,
    ]),
  )
}

/** Everything that the JSON of a comparison must say in numbers and ids, counted from the rows of both rounds. */
export function recountDifference(before: Rows, after: Rows, levers: readonly Lever[]) {
  const found = pairs(before, after)
  const of = (kind: Pair['kind']): Pair[] => found.filter((pair) => pair.kind === kind)
  const gone = before.filter((row) => !found.some((pair) => pair.before === row))
  const added = after.filter((row) => !found.some((pair) => pair.after === row))
  const sameText = found.filter(({ kind }) => kind !== 'changed')
  const isOther = ({ before: one, after: other }: Pair): boolean => labelOf(one) !== labelOf(other)
  const moved = sameText.filter(isOther)
  const edited = of('changed').filter(isOther)
  const count = (rows: Rows, label: string): number => rows.filter((row) => labelOf(row) === label).length
  const flow = (label: string) => ({
    before: count(before, label),
    after: count(after, label),
    gone: count(gone, label),
    added: count(added, label),
    relabelledOut: count(
      moved.map((pair) => pair.before),
      label,
    ),
    relabelledIn: count(
      moved.map((pair) => pair.after),
      label,
    ),
    changedOut: count(
      edited.map((pair) => pair.before),
      label,
    ),
    changedIn: count(
      edited.map((pair) => pair.after),
      label,
    ),
  })
  const pOf = (one: Rows, other: Rows): number[] =>
    levers.map(({ id }) => fisher(count(one, id), one.length, count(other, id), other.length))
  const tests = corrected(pOf(before, after))
  const addedTests = corrected(pOf(before, added))
  const paired = corrected(levers.map(({ id }) => mcnemar(flow(id).relabelledIn, flow(id).relabelledOut)))
  const totals = (rows: Rows) => ({
    inputs: rows.length,
    texts: rows.filter(({ campaign }) => campaign === '').length,
    respondents: names(rows).size,
    unnamed: rows.filter(({ respondent }) => respondent.name === '').length,
    assigned: share(rows.filter(({ status }) => status === 'assigned').length, rows.length),
  })
  const secondary = (row: ComparedRow): string =>
    row.secondary
      .map(({ lever }) => lever)
      .sort()
      .join()
  const hasSameProbabilities = ({ before: one, after: other }: Pair): boolean =>
    JSON.stringify(one.probabilities) === JSON.stringify(other.probabilities)
  const subtopics = levers.map((lever) => {
    const [old, now] = [seen(before, lever), seen(after, lever)]
    const only = (these: Map<string, number>, those: Map<string, number>) =>
      [...these].filter(([id, inputs]) => inputs > 0 && those.get(id) === 0)
    return { added: only(now, old), gone: only(old, now) }
  })
  const lone = (rows: Rows, others: Rows) => {
    const own = [...names(rows)].filter((name) => !names(others).has(name))
    const isPrivate = (name: string): boolean =>
      rows.some((row) => nameOf(row) === name && row.respondent.type === 'innbygger')
    return { total: own.length, privatePersons: own.filter(isPrivate).length }
  }
  return {
    totals: { before: totals(before), after: totals(after) },
    inputs: {
      same: of('same').length,
      moved: of('moved').length,
      changed: of('changed').length,
      added: added.length,
      gone: gone.length,
    },
    levers: levers.map(({ id }, at) => ({
      lever: id,
      shares: shares(before, after, id),
      flow: flow(id),
      test: tests[at],
      paired: paired[at],
      addedShares: shares(before, added, id),
      addedTest: addedTests[at],
      subtopics: subtopics[at],
    })),
    statuses: ['uncertain', 'none', 'too-short', 'other-language'].map((status) => ({
      status,
      shares: shares(before, after, status),
      flow: flow(status),
    })),
    relabelled: {
      compared: sameText.length,
      changed: moved.length,
      causes: {
        limits: moved.filter(hasSameProbabilities).length,
        probabilities: moved.filter((pair) => !hasSameProbabilities(pair)).length,
      },
      aspects: sameText.filter(({ before: one, after: other }) => one.aspect !== other.aspect).length,
      secondary: sameText.filter(({ before: one, after: other }) => secondary(one) !== secondary(other)).length,
      moves: moved.map((pair) => `${labelOf(pair.before)} ${labelOf(pair.after)}`).sort(),
      ids: moved
        .map(({ after: row }) => row)
        .sort((a, b) => b.probability - a.probability || after.indexOf(a) - after.indexOf(b))
        .map(({ id }) => id),
    },
    respondents: {
      both: [...names(after)].filter((name) => names(before).has(name)).length,
      added: lone(after, before),
      silent: lone(before, after),
    },
    ids: {
      added: added.map(({ id }) => id),
      gone: gone.map(({ id }) => id),
      changed: of('changed').map((pair) => `${pair.before.id} ${pair.after.id}`),
      moved: of('moved').map((pair) => `${pair.before.id} ${pair.after.id}`),
    },
  }
}
