import type { MatrixLeftOut } from '../../types/report.ts'
import { type GroupTable, gatherSmall, orderGroups, type TableGroup } from '../matrices/group-table.ts'
import { isBuiltInGroup } from '../matrices/group-value.ts'
import type { MatrixColumn } from '../matrices/tally-groups.ts'
import { alikeness, haveSameGroup } from './alikeness.ts'
import { createPairTally } from './pair-tally.ts'
import { protectTable } from './protect-table.ts'
import { createPublishedTypes, type PublishedTypes } from './published-types.ts'
import { createVoiceTally, type VoiceTally } from './voice-tally.ts'

/** From this likeness on (see {@link alikeness}), two divisions of the inputs are taken for one. By judgement. */
const tooAlike = 0.8

/**
 * Behind a group that is named, and behind a number of its inputs, stand at least so many respondents (a row or a document
 * where they have no name): each of two would know what the other said.
 */
export const leastVoices = 3

/** A matrix that may be published. */
export interface PublishedMatrix {
  readonly by: string
  readonly table: GroupTable
  /** Shape [slots × groups]; empty when nothing has to be hidden. */
  readonly hidden: readonly (readonly boolean[])[]
}

/** Makes matrices fit to be published. */
export interface PublishedMatrices {
  /**
   * @param groups - numbers of a row's groups, one per column
   * @param voice - see `voiceOf`
   */
  add(groups: readonly number[], slot: number, voice: number): void
  /** @param tables - those that the report would show, by the name of their column, in the order shown */
  finish(tables: ReadonlyMap<string, GroupTable>): {
    readonly kept: readonly PublishedMatrix[]
    readonly leftOut: readonly MatrixLeftOut[]
    readonly types: PublishedTypes
  }
}

/** Whether a column's groups are groups of respondents, so that its numbers have to be protected. */
function isOfPeople({ by }: MatrixColumn): boolean {
  return by !== 'vinkling' && by !== 'spørsmål'
}

/**
 * Protects the matrices one by one. All share the numbers of the levers, which are public; two matrices say nothing more
 * of each other unless a reader knows how their groups hang together, as municipalities do with counties. Such pairs are
 * found by how well the groups of one tell those of the other, among rows that have a value in both, or by a group that
 * both have; the later of the two is left out. Respondent types come first, because sentences rest on them; then the
 * columns asked for, then the other standard ones.
 */
export function createPublishedMatrices(
  columns: readonly MatrixColumn[],
  slots: number,
  minimum: number,
): PublishedMatrices {
  const typeFirst = [...columns].sort((a, b) => Number(b.by === 'avsendertype') - Number(a.by === 'avsendertype'))
  const order = typeFirst
    .filter(({ by }) => by !== 'vinkling' && by !== 'kilde')
    .sort((a, b) => Number(isOfPeople(b)) - Number(isOfPeople(a)))
    .map((column) => ({ column, at: columns.indexOf(column), voices: createVoiceTally(slots) }))
  const pairs = order.flatMap((second, j) =>
    order.slice(0, j).map((first) => ({ first: first.at, second: second.at, tally: createPairTally() })),
  )

  const isAlike = (first: number, firstTable: GroupTable, second: number, secondTable: GroupTable): boolean => {
    const members = (table: GroupTable): (readonly number[])[] =>
      table.filter(({ group }) => group.kind === 'value').map((group) => group.members)
    const pair = pairs.find((other) => other.first === first && other.second === second)
    if (pair === undefined) return false
    const counts = pair.tally.table(members(firstTable), members(secondTable))
    return alikeness(counts) >= tooAlike || haveSameGroup(counts, minimum)
  }

  return {
    add(groups, slot, voice) {
      for (const { column, at, voices } of order) if (isOfPeople(column)) voices.add(groups[at] ?? 0, slot, voice)
      for (const { first, second, tally } of pairs) tally.add(groups[first] ?? 0, groups[second] ?? 0)
    },
    finish(tables) {
      const done: (PublishedMatrix & { readonly at: number })[] = []
      const leftOut: MatrixLeftOut[] = []
      let types = createPublishedTypes([], [])
      for (const { column, at, voices } of order) {
        const { by } = column
        const isTypes = by === 'avsendertype'
        // Sentences speak of types even where there is no matrix of them.
        const asCounted = tables.get(by) ?? (isTypes ? orderGroups(column.tally.finish(), Number.MAX_SAFE_INTEGER) : [])
        if (asCounted.length === 0) continue
        const table = isOfPeople(column) ? gatherSmall(asCounted, isEnoughFor(voices, minimum)) : asCounted
        const missing = table.findIndex(({ group }) => group.kind === 'missing')
        const isLarge = table.length - Number(missing !== -1) > 1
        const hidden =
          isOfPeople(column) && isLarge ? protectTable(bySlot(table), minimum, missing, fewVoices(table, voices)) : []
        if (isTypes && hidden !== undefined) types = createPublishedTypes(table, hidden)
        const like = done.find((other) => isAlike(other.at, other.table, at, table))?.by
        const because = reasonAgainst(by, table, isLarge, like, hidden)
        // Sentences give away what a table of types would, also where there is none.
        if (hidden !== undefined && (because === undefined || (isTypes && isLarge))) {
          done.push({ by, table, hidden, at })
        }
        if (because !== undefined && tables.has(by)) {
          leftOut.push({ by, isBuiltIn: isBuiltInGroup(by), because, like: because === 'alike' ? (like ?? '') : '' })
        }
      }
      const open = tables.get('vinkling')
      if (open !== undefined) done.push({ by: 'vinkling', table: open, hidden: [], at: -1 })
      const isShown = ({ by }: PublishedMatrix): boolean => tables.has(by) && leftOut.every((other) => other.by !== by)
      const shown = done.filter(isShown)
      const kept = [...tables.keys()].flatMap((by) => shown.filter((matrix) => matrix.by === by))
      return { kept, leftOut, types }
    },
  }
}

/** Why a table is not published; undefined when it is. */
function reasonAgainst(
  by: string,
  table: GroupTable,
  isLarge: boolean,
  like: string | undefined,
  hidden: readonly (readonly boolean[])[] | undefined,
): MatrixLeftOut['because'] | undefined {
  if (by === 'språk' && tellsLanguage(table)) return 'language'
  if (!isLarge) return 'small'
  if (like !== undefined) return 'alike'
  return hidden === undefined || !hasNumbers(table, hidden) ? 'hidden' : undefined
}

/** Whether inputs have the status `other-language`, the last slot, which tells the language. */
function tellsLanguage(table: GroupTable): boolean {
  return table.some(({ counts }) => (counts.at(-1) ?? 0) > 0)
}

/** Whether some group has a number shown that is more than zero. */
function hasNumbers(table: GroupTable, hidden: readonly (readonly boolean[])[]): boolean {
  return table.some(
    ({ group, counts }, column) =>
      group.kind !== 'missing' && counts.some((count, slot) => count > 0 && hidden[slot]?.[column] !== true),
  )
}

/** Whether groups taken together have enough inputs, of enough voices. */
function isEnoughFor(voices: VoiceTally, minimum: number) {
  return (groups: readonly TableGroup[]): boolean =>
    groups.reduce((sum, { group }) => sum + group.inputs, 0) >= minimum &&
    voices.of(groups.flatMap(({ members }) => members)) >= leastVoices
}

/** The cells behind which few voices stand, shape [slots × groups]. */
function fewVoices(table: GroupTable, voices: VoiceTally): boolean[][] {
  const counts = voices.table(table.map(({ members }) => members))
  return counts.map((row) => row.map((count) => count > 0 && count < leastVoices))
}

/** Shape [slots × groups]. */
function bySlot(table: GroupTable): number[][] {
  const slots = table[0]?.counts.length ?? 0
  return Array.from({ length: slots }, (_, slot) => table.map(({ counts }) => counts[slot] ?? 0))
}
