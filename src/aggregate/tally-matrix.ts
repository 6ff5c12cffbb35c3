import type { ClassifiedInput } from '../types/assignment.ts'
import type { Matrix, MatrixGroup } from '../types/report.ts'
import type { Taxonomy } from '../types/taxonomy.ts'
import { compareCodeUnits } from './compare-code-units.ts'
import { createGroupValue, isBuiltInGroup } from './group-value.ts'
import { ownString } from './own-string.ts'
import { otherStatuses, type Slots } from './slots.ts'

/** More groups than this are gathered under `rest`. */
const shownGroups = 50

/** Counts per group and slot. */
export interface MatrixTally {
  add(row: ClassifiedInput, slot: number): void
  /** Throws COLUMN_MISSING if no row had the column. */
  finish(): Matrix
}

interface Counted {
  readonly group: MatrixGroup
  readonly counts: readonly number[]
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

/** Largest first, then as a Norwegian dictionary would; those without a value last. */
function compareGroups(collator: Intl.Collator): (a: Counted, b: Counted) => number {
  return ({ group: a }, { group: b }) =>
    Number(a.kind === 'missing') - Number(b.kind === 'missing') ||
    b.inputs - a.inputs ||
    collator.compare(a.value, b.value) ||
    compareCodeUnits(a.value, b.value)
}

function gather(groups: readonly Counted[], slots: number): Counted {
  const counts = Array.from({ length: slots }, (_, slot) => sum(groups.map((group) => group.counts[slot] ?? 0)))
  return { group: { kind: 'rest', value: '', groups: groups.length, inputs: sum(counts) }, counts }
}

/** Levers × groups of a column, see {@link Matrix}. */
export function createMatrixTally(by: string, taxonomy: Taxonomy, slots: Slots): MatrixTally {
  const value = createGroupValue(by)
  const countsOf = new Map<string, number[]>()

  const ordered = (): Counted[] => {
    const all = [...countsOf].map(([name, counts]): Counted => {
      return { group: { kind: name === '' ? 'missing' : 'value', value: name, groups: 1, inputs: sum(counts) }, counts }
    })
    all.sort(compareGroups(new Intl.Collator('nb')))
    const missing = all.filter(({ group }) => group.kind === 'missing')
    const named = all.filter(({ group }) => group.kind === 'value')
    if (named.length <= shownGroups) return all
    return [...named.slice(0, shownGroups), ...missing, gather(named.slice(shownGroups), slots.count)]
  }

  return {
    add(row, slot) {
      const name = value.of(row)
      let counts = countsOf.get(name)
      if (counts === undefined) {
        counts = new Array<number>(slots.count).fill(0)
        countsOf.set(ownString(name), counts)
      }
      counts[slot] = (counts[slot] ?? 0) + 1
    },
    finish() {
      value.verify()
      const columns = ordered()
      const countsAt = (slot: number): number[] => columns.map(({ counts }) => counts[slot] ?? 0)
      return {
        by,
        isBuiltIn: isBuiltInGroup(by),
        groups: columns.map(({ group }) => group),
        levers: taxonomy.levers.map(({ id }) => ({ lever: id, counts: countsAt(slots.lever(id)) })),
        statuses: otherStatuses.map((status) => ({ status, counts: countsAt(slots.status(status)) })),
      }
    },
  }
}
