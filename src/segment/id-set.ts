import { createHashSet } from '../numeric/hash-set.ts'

/** The ids of a table. */
export interface IdSet {
  /**
   * Adds an id.
   * @returns whether it was new; wrongly false with a probability of about n / 2⁶⁴ for n ids that do not follow another
   */
  readonly add: (id: string) => boolean
  /** Runs of consecutive ids, and ids remembered one by one. */
  readonly size: () => { readonly runs: number; readonly single: number }
}

/** Ids that count upwards, such as INN-007, INN-008, INN-009. */
interface Run {
  readonly first: number
  last: number
}

/** Digits that can be counted with exactly. */
const mostDigits = 15

/** Runs kept; a table whose ids jump about is better served by hashes. */
const mostRuns = 64

/** Where the digits begin with which an id ends; its length if it ends otherwise. */
function digitsStart(id: string): number {
  let start = id.length
  const least = Math.max(0, id.length - mostDigits)
  while (start > least && isDigit(id.charCodeAt(start - 1))) start--
  return start
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/**
 * Makes an empty set. Survey tools number their answers, so most tables need a handful of runs whatever their length;
 * ids that follow no other are remembered as hashes, at 10 to 15 bytes each.
 */
export function createIdSet(): IdSet {
  // By what stands before the number, and its length: 7 and 007 are different ids.
  const runs = new Map<string, Run[]>()
  const single = createHashSet()
  let runCount = 0
  let latest: { head: string; length: number; runs: Run[] } | undefined

  function runsOf(id: string, start: number): Run[] | undefined {
    if (latest?.length === id.length && latest.head.length === start && id.startsWith(latest.head)) return latest.runs
    const head = id.slice(0, start)
    const key = `${id.length} ${head}`
    let found = runs.get(key)
    if (found === undefined) {
      if (runCount >= mostRuns) return undefined
      found = []
      runs.set(key, found)
    }
    latest = { head, length: id.length, runs: found }
    return found
  }

  function add(id: string): boolean {
    const start = digitsStart(id)
    const own = start === id.length ? undefined : runsOf(id, start)
    if (own === undefined) return single.add(id)
    const number = Number(id.slice(start))
    if (own.some(({ first, last }) => first <= number && number <= last)) return false
    const latestRun = own.at(-1)
    if (latestRun !== undefined && number === latestRun.last + 1) {
      if (single.size() > 0 && single.has(id)) return false
      latestRun.last = number
      return true
    }
    if (runCount >= mostRuns) return single.add(id)
    if (single.size() > 0 && single.has(id)) return false
    runCount++
    own.push({ first: number, last: number })
    return true
  }

  return { add, size: () => ({ runs: runCount, single: single.size() }) }
}
