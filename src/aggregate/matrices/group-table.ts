import type { Matrix, MatrixGroup } from '../../types/report.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import { compareCodeUnits } from '../compare-code-units.ts'
import { otherStatuses, type Slots } from '../slots.ts'
import { isBuiltInGroup } from './group-value.ts'
import type { CountedGroup } from './tally-groups.ts'

/** A group as it will be shown, with its rows per slot. */
export interface TableGroup {
  readonly group: MatrixGroup
  readonly counts: readonly number[]
  /** Numbers of the counted groups that it holds. */
  readonly members: readonly number[]
}

/** The groups of a column in the order shown. */
export type GroupTable = readonly TableGroup[]

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

/** Largest first, then as a Norwegian dictionary would; those without a value last. */
function compareGroups(collator: Intl.Collator): (a: TableGroup, b: TableGroup) => number {
  return ({ group: a }, { group: b }) =>
    Number(a.kind === 'missing') - Number(b.kind === 'missing') ||
    b.inputs - a.inputs ||
    collator.compare(a.value, b.value) ||
    compareCodeUnits(a.value, b.value)
}

function gather(groups: readonly TableGroup[]): TableGroup {
  const [first] = groups
  const counts = (first?.counts ?? []).map((_, slot) => sum(groups.map((group) => group.counts[slot] ?? 0)))
  return {
    group: { kind: 'rest', value: '', groups: sum(groups.map(({ group }) => group.groups)), inputs: sum(counts) },
    counts,
    members: groups.flatMap(({ members }) => members),
  }
}

/**
 * Puts counted groups in order.
 * @param shown - more groups with a value than this are gathered
 */
export function orderGroups(groups: readonly CountedGroup[], shown: number): GroupTable {
  const all = groups.map(({ number, value, counts }): TableGroup => {
    const kind = value === '' ? 'missing' : 'value'
    return { group: { kind, value, groups: 1, inputs: sum(counts) }, counts, members: [number] }
  })
  all.sort(compareGroups(new Intl.Collator('nb')))
  const missing = all.filter(({ group }) => group.kind === 'missing')
  const named = all.filter(({ group }) => group.kind === 'value')
  return named.length <= shown ? all : [...named.slice(0, shown), ...missing, gather(named.slice(shown))]
}

/**
 * Gathers groups that are not large enough, and more of the smallest until they are so together: so the size of each
 * group can be known without harm. Rows without a value are no group of people, and stay by themselves.
 * @param isEnough - whether groups taken together are large enough
 * @see A. Hundepool et al., Statistical Disclosure Control (Wiley 2012), section 5.3 on recoding
 */
export function gatherSmall(table: GroupTable, isEnough: (groups: readonly TableGroup[]) => boolean): GroupTable {
  const isSmall = (group: TableGroup): boolean => group.group.kind === 'rest' || !isEnough([group])
  const known = table.filter(({ group }) => group.kind !== 'missing')
  const small = known.filter(isSmall)
  const large = known.filter((group) => !isSmall(group))
  if (small.length === 0) return table
  while (large.length > 0 && !isEnough(small)) {
    const least = large.reduce((best, next) => (next.group.inputs <= best.group.inputs ? next : best))
    small.push(...large.splice(large.indexOf(least), 1))
  }
  const missing = table.filter(({ group }) => group.kind === 'missing')
  return [...large, ...missing, gather(small)]
}

/**
 * The matrix of a table.
 * @param hidden - which cells to hide, shape [slots × groups]; none unless given
 */
export function toMatrix(
  by: string,
  table: GroupTable,
  taxonomy: Taxonomy,
  slots: Slots,
  hidden: readonly (readonly boolean[])[] = [],
): Matrix {
  const countsAt = (slot: number): (number | null)[] =>
    table.map(({ counts }, column) => (hidden[slot]?.[column] === true ? null : (counts[slot] ?? 0)))
  return {
    by,
    isBuiltIn: isBuiltInGroup(by),
    groups: table.map(({ group }) => group),
    levers: taxonomy.levers.map(({ id }) => ({ lever: id, counts: countsAt(slots.lever(id)) })),
    statuses: otherStatuses.map((status) => ({ status, counts: countsAt(slots.status(status)) })),
  }
}
