import { type Automaton, automatonOf } from './pattern-automaton.ts'
import { type PatternNode, parsePattern } from './pattern-parser.ts'

/** How the time of a regular expression grows with the text that it does not match, or why that cannot be told. */
export type PatternCost = 'linear' | 'polynomial' | 'exponential' | 'too large' | string

/** Characters on which patterns are tried: those of ASCII, and some of each kind beyond. */
const alphabet = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...'æøåÆØÅéüß\u00A0\u00AD«»–—‘’“”…•·●▪○→✓\u200B\u2028\u2060\uFEFF\uFFFD\uF0B7中а\u0301',
  '😀',
]

/** Largest pattern that compiles in a moment; a class of letters counts for many. */
const largest = 4000

/**
 * Tells how the time of a backtracking matcher grows with the length of a text, in the worst case. It is exponential when
 * some text leads from a place in the pattern back to it by two ways; polynomial when a text can be shared out between
 * two repetitions in many ways, one of which may be the search for a beginning. (Weber and Seidl, On the degree of
 * ambiguity of finite automata, 1991.) Conditions such as `$` are taken for granted, so that it may be too strict.
 */
export function costOf(source: string, flags: string): PatternCost {
  const node = parsePattern(source)
  if (sizeOf(node) > largest) return 'too large'
  try {
    const automaton = automatonOf(node)
    const steps = stepsOf(automaton, flags)
    if (isExponential(automaton, steps)) return 'exponential'
    const search = isAnchored(node) ? (flags.includes('m') ? 'lines' : 'none') : 'everywhere'
    return isPolynomial(automaton, steps, search) ? 'polynomial' : 'linear'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Where each state leads, per kind of character. */
interface Steps {
  /** `to[kind][state]`: the states that it leads to. */
  readonly to: readonly (readonly (readonly number[])[])[]
  /** `first[kind]`: the states with which a match begins. */
  readonly first: readonly (readonly number[])[]
  /** Index of the kind that ends a line. */
  readonly newline: number
}

function stepsOf({ sources, follow, first }: Automaton, flags: string): Steps {
  const own = flags.replace(/[gym]/g, '')
  const tests = [...new Set(sources)].map((source) => [source, new RegExp(`^(?:${source})$`, own)] as const)
  const kinds = new Map<string, { readers: ReadonlySet<string>; chars: string[] }>()
  for (const char of new Set([...alphabet, ...sources.filter((source) => [...source].length === 1)])) {
    const readers = tests.filter(([, test]) => test.test(char)).map(([source]) => source)
    // The line end has a kind of its own.
    const key = `${char === '\n'}${readers.join('\u0000')}`
    const kind = kinds.get(key) ?? { readers: new Set(readers), chars: [] }
    kind.chars.push(char)
    kinds.set(key, kind)
  }
  const list = [...kinds.values()]
  const reads = (kind: { readers: ReadonlySet<string> }, state: number) => kind.readers.has(sources[state] ?? '')
  return {
    to: list.map((kind) => follow.map((edges) => [...edges.keys()].filter((state) => reads(kind, state)))),
    first: list.map((kind) => first.filter((state) => reads(kind, state))),
    newline: list.findIndex((kind) => kind.chars.includes('\n')),
  }
}

/** Whether some text leads from a state back to it by two ways. */
function isExponential({ follow }: Automaton, { to }: Steps): boolean {
  const loops = componentsOf(follow.map((edges) => [...edges.keys()]))
  const sameLoop = (one: number, other: number) => loops[one] === loops[other] && loops[one] !== -1
  for (const [state, edges] of follow.entries()) {
    for (const [next, ways] of edges) if (ways > 1 && sameLoop(state, next)) return true
  }
  return follow.some((_, start) => {
    if (loops[start] === -1) return false
    const pairs = (from: readonly number[]): number[][] =>
      to.flatMap((step) =>
        (step[from[0] ?? -1] ?? []).flatMap((one) =>
          (step[from[1] ?? -1] ?? [])
            .filter((other) => sameLoop(one, start) && sameLoop(other, start))
            .map((other) => [one, other]),
        ),
      )
    const reached = explore([[start, start]], pairs)
    const apart = [...reached.values()].filter(([one, other]) => one !== other)
    return explore(apart, pairs).has(`${start},${start}`)
  })
}

/** Whether some text can be read in two loops one after the other, and be shared out between them anywhere. */
function isPolynomial(automaton: Automaton, steps: Steps, search: 'everywhere' | 'lines' | 'none'): boolean {
  const { follow, winning } = automaton
  const next = follow.map((edges) => [...edges.keys()])
  const loops = componentsOf(next)
  const looping = next.flatMap((_, state) => (loops[state] === -1 ? [] : [state]))
  const isShared = (
    starts: readonly number[][],
    goal: (tuple: readonly number[]) => boolean,
    step: (tuple: readonly number[]) => number[][],
  ) => [...explore(starts, step).values()].some(goal)
  for (const one of looping) {
    for (const other of looping) {
      if (one === other) continue
      const triples = ([a = -1, b = -1, c = -1]: readonly number[]): number[][] =>
        steps.to.flatMap((to) =>
          (to[a] ?? [])
            .filter((state) => loops[state] === loops[one])
            .flatMap((x) =>
              (to[b] ?? []).flatMap((y) =>
                (to[c] ?? []).filter((state) => loops[state] === loops[other]).map((z) => [x, y, z]),
              ),
            ),
        )
      if (isShared(triples([one, one, other]), ([x, y, z]) => x === one && y === other && z === other, triples))
        return true
    }
  }
  if (search === 'none') return false
  // A match that has succeeded ends the search: only loops that may still fail are entered again and again.
  const failing = componentsOf(
    next.map((states, state) => (winning.has(state) ? [] : states.filter((one) => !winning.has(one)))),
  )
  return looping.some((other) => {
    if (failing[other] === -1) return false
    const start = -1
    const pairs = ([b = 0, c = -1, ended = 0]: readonly number[]): number[][] =>
      steps.to.flatMap((to, kind) => {
        const begins = search === 'everywhere' || ended === 1 ? (steps.first[kind] ?? []) : []
        const ends = search === 'lines' && kind === steps.newline ? 1 : 0
        const ways = b === start ? [start, ...begins] : (to[b] ?? [])
        const goesOn = (to[c] ?? []).filter((state) => failing[state] === failing[other])
        return ways.flatMap((y) => goesOn.map((z) => [y, z, ends]))
      })
    // The search itself must come back to where it was: at the beginning of a line or not.
    return [0, 1].some((before) =>
      isShared(pairs([start, other, before]), ([y, z, ended]) => y === other && z === other && ended === before, pairs),
    )
  })
}

/** All tuples that can be reached, those at the start among them. */
function explore(starts: readonly (readonly number[])[], step: (tuple: readonly number[]) => number[][]) {
  const reached = new Map<string, readonly number[]>()
  const queue = [...starts]
  for (let tuple = queue.pop(); tuple !== undefined; tuple = queue.pop()) {
    const key = tuple.join(',')
    if (reached.has(key)) continue
    reached.set(key, tuple)
    for (const one of step(tuple)) queue.push(one)
  }
  return reached
}

/** For each state the number of the loop that it belongs to; -1 for one that cannot be reached again. */
function componentsOf(next: readonly (readonly number[])[]): number[] {
  const reachable = next.map((_, state) => {
    const seen = new Set<number>()
    const queue = [...(next[state] ?? [])]
    for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
      if (seen.has(one)) continue
      seen.add(one)
      for (const other of next[one] ?? []) queue.push(other)
    }
    return seen
  })
  return next.map((_, state) => {
    if (!reachable[state]?.has(state)) return -1
    return next.findIndex((__, other) => reachable[state]?.has(other) && reachable[other]?.has(state))
  })
}

/** Whether a match can only begin where the text does, or a line. */
function isAnchored(node: PatternNode): boolean {
  if (node.type === 'assertion') return node.source === '^'
  if (node.type === 'choice') return node.options.every(isAnchored)
  if (node.type === 'sequence') {
    const [first] = node.parts
    return first !== undefined && isAnchored(first)
  }
  return node.type === 'repeat' && node.min > 0 && isAnchored(node.body)
}

/** Characters of a pattern when its counted repetitions are written out, as the engine compiles them. */
function sizeOf(node: PatternNode): number {
  if (node.type === 'char') return /\\[pP]\{/.test(node.source) ? 40 : 1
  if (node.type === 'sequence') return node.parts.reduce((sum, part) => sum + sizeOf(part), 0)
  if (node.type === 'choice') return node.options.reduce((sum, option) => sum + sizeOf(option), 0)
  if (node.type === 'look') return sizeOf(node.body)
  if (node.type !== 'repeat') return 0
  return sizeOf(node.body) * (node.max === Infinity ? Math.max(1, node.min) : Math.max(1, node.max))
}
