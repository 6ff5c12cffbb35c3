import type { PatternNode } from './pattern-parser.ts'

/** Bounds from which on a counted repetition is treated as an endless one. */
const mostCopies = 100

/**
 * The automaton of a pattern, whose states are its characters (Glushkov). An edge that is there twice leads from one
 * character to the next by two ways through the pattern.
 */
export interface Automaton {
  /** What each state reads. */
  readonly sources: readonly string[]
  readonly first: readonly number[]
  /** Edges with how many ways there are. */
  readonly follow: readonly ReadonlyMap<number, number>[]
  /** States in which the match has succeeded whatever comes: nothing but what may be left out follows, and no condition. */
  readonly winning: ReadonlySet<number>
}

/** What a part of a pattern may begin and end with. */
interface Part {
  readonly first: readonly number[]
  readonly last: readonly number[]
  /** Those of the last after which the part has succeeded without a condition. */
  readonly free: readonly number[]
  readonly isNullable: boolean
  /** Whether nothing at all will do, without a condition. */
  readonly isFreelyNullable: boolean
}

const nothing: Part = { first: [], last: [], free: [], isNullable: true, isFreelyNullable: true }

/**
 * Makes the automaton of a pattern.
 * @throws {Error} for a reference to a group, which no automaton can follow, and an endless look behind
 */
export function automatonOf(root: PatternNode): Automaton {
  const sources: string[] = []
  const follow: Map<number, number>[] = []

  function link(from: readonly number[], to: readonly number[]): void {
    for (const one of from) for (const other of to) follow[one]?.set(other, (follow[one].get(other) ?? 0) + 1)
  }

  function build(node: PatternNode): Part {
    switch (node.type) {
      case 'char': {
        const state = sources.push(node.source) - 1
        follow.push(new Map())
        return { first: [state], last: [state], free: [state], isNullable: false, isFreelyNullable: false }
      }
      case 'sequence':
        return node.parts.map(build).reduce(join, nothing)
      case 'choice':
        return node.options.map(build).reduce(merge)
      case 'repeat':
        return repeat(node.body, node.min, node.max)
      case 'assertion':
        return { ...nothing, isFreelyNullable: false }
      case 'look':
        if (node.isBehind && hasEndless(node.body)) throw new Error('looks behind without end')
        // What is looked at is read, and then read again.
        return { ...nothing, first: node.isBehind ? [] : build(node.body).first, isFreelyNullable: false }
      case 'reference':
        throw new Error('refers to a group')
    }
  }

  function join(one: Part, other: Part): Part {
    link(one.last, other.first)
    return {
      first: one.isNullable ? [...one.first, ...other.first] : one.first,
      last: other.isNullable ? [...one.last, ...other.last] : other.last,
      free: other.isFreelyNullable ? [...one.free, ...other.free] : other.free,
      isNullable: one.isNullable && other.isNullable,
      isFreelyNullable: one.isFreelyNullable && other.isFreelyNullable,
    }
  }

  function repeat(body: PatternNode, min: number, max: number): Part {
    const optional = (part: Part): Part => ({ ...part, isNullable: true, isFreelyNullable: true })
    if (max === Infinity || max > mostCopies) {
      const part = build(body)
      link(part.last, part.first)
      return min > 0 ? part : optional(part)
    }
    let whole = nothing
    for (let copy = 0; copy < min; copy++) whole = join(whole, build(body))
    let rest = nothing
    // From the inside out: (a(a(a)?)?)?
    for (let copy = min; copy < max; copy++) rest = optional(join(build(body), rest))
    return join(whole, rest)
  }

  const { first, free } = build(root)
  return { sources, first, follow, winning: new Set(free) }
}

function merge(one: Part, other: Part): Part {
  return {
    first: [...one.first, ...other.first],
    last: [...one.last, ...other.last],
    free: [...one.free, ...other.free],
    isNullable: one.isNullable || other.isNullable,
    isFreelyNullable: one.isFreelyNullable || other.isFreelyNullable,
  }
}

function hasEndless(node: PatternNode): boolean {
  if (node.type === 'repeat') return node.max === Infinity || hasEndless(node.body)
  if (node.type === 'sequence') return node.parts.some(hasEndless)
  if (node.type === 'choice') return node.options.some(hasEndless)
  return node.type === 'look' && hasEndless(node.body)
}
