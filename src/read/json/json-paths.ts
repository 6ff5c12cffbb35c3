import type { JsonObject, JsonValue } from './json-value.ts'

/** Objects within an object that are taken apart; what lies deeper is given as JSON. */
const deepestPath = 10

/** Longest name that is made of keys, in UTF-16 units. */
const longestName = 300

/** A value that is not taken apart further, and the keys that lead to it. */
export interface JsonLeaf {
  /** The same for the same keys, whatever object they are found in; see {@link createPaths}. */
  readonly id: number
  /** The keys as a person calls them: `a.b`. */
  readonly name: string
  readonly value: JsonValue
}

/** Takes objects apart. Keys get numbers, so that a long key above many others is kept once. */
export interface JsonPaths {
  /** What an object holds, in its order. A key that comes twice leads to two ids. */
  readonly leavesOf: (object: JsonObject) => JsonLeaf[]
}

/** A key where it stands. */
interface Step {
  readonly id: number
  readonly name: string
}

/** Makes the paths of one table or file. */
export function createPaths(): JsonPaths {
  const steps = new Map<string, Step>()

  const stepTo = (way: string, name: string): Step => {
    const known = steps.get(way)
    if (known !== undefined) return known
    const step = { id: steps.size + 1, name: shortName(name) }
    steps.set(way, step)
    return step
  }

  return {
    leavesOf(object) {
      const leaves: JsonLeaf[] = []
      const copies = new Map<number, number>()
      const walk = (inner: JsonObject, above: Step | undefined, depth: number): void => {
        for (const [key, value] of inner.entries) {
          const own = key.trim()
          const step = stepTo(`${above?.id ?? 0}:${own}`, above === undefined ? own : `${above.name}.${own}`)
          if (typeof value !== 'string' && value.kind === 'object' && value.entries.length > 0 && depth < deepestPath) {
            walk(value, step, depth + 1)
            continue
          }
          const copy = (copies.get(step.id) ?? 0) + 1
          copies.set(step.id, copy)
          const { id, name } = copy === 1 ? step : stepTo(`${step.id}#${copy}`, step.name)
          leaves.push({ id, name, value })
        }
      }
      walk(object, undefined, 1)
      return leaves
    },
  }
}

function shortName(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1)}…`
}
