import type { ClassifiedInput } from '../../types/assignment.ts'
import type { Matrix, MatrixLeftOut } from '../../types/report.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import { voiceOf } from '../origin/voice-of.ts'
import { createPublishedMatrices } from '../publish/published-matrices.ts'
import type { PublishedTypes } from '../publish/published-types.ts'
import type { Slots } from '../slots.ts'
import { type GroupTable, orderGroups, toMatrix } from './group-table.ts'
import { isBuiltInGroup } from './group-value.ts'
import { createGroupTally, type MatrixColumn } from './tally-groups.ts'

/** Groups shown of a column that was asked for, and of a standard one; the others are gathered. */
const [shownAsked, shownStandard] = [50, 20]

/** Groupings of which every report shows a matrix if it can. */
const standard = ['avsendertype', 'fylke', 'kilde', 'spørsmål', 'vinkling'] as const

/** All matrices of a report. */
export interface MatricesTally {
  /** @param respondent - number of the respondent, or −1 for an input without a name */
  add(row: ClassifiedInput, slot: number, respondent: number): void
  /** Throws COLUMN_MISSING if no row had one of the columns asked for. */
  finish(): MatricesResult
}

/** What {@link MatricesTally} comes to. */
export interface MatricesResult {
  readonly matrices: readonly Matrix[]
  readonly leftOut: readonly MatrixLeftOut[]
  /** What may be said of respondent types; `undefined` unless the report may be published. */
  readonly types: PublishedTypes | undefined
}

/**
 * Counts levers × groups: for the columns asked for, and for the standard ones.
 * @param asked - columns of the file's own or names of groupings; repetitions do not count
 * @param minimum - for a report that may be published, the smallest number shown; integer ≥ 2
 */
export function createMatricesTally(
  asked: readonly string[],
  taxonomy: Taxonomy,
  slots: Slots,
  minimum?: number,
): MatricesTally {
  const names = [...new Set([...asked, ...standard])]
  const columns = names.map((by): MatrixColumn => {
    return { by, isAsked: asked.includes(by), tally: createGroupTally(by, slots) }
  })
  const twins = createTwinFinder(columns)
  const published = minimum === undefined ? undefined : createPublishedMatrices(columns, slots.count, minimum)

  return {
    add(row, slot, respondent) {
      const values = columns.map(({ tally }) => tally.valueOf(row))
      const numbers = columns.map(({ tally }, at) => tally.add(values[at] ?? '', slot))
      twins.compare(values)
      published?.add(numbers, slot, voiceOf(row.input, respondent))
    },
    finish() {
      const leftOut: MatrixLeftOut[] = []
      const tables = new Map<string, GroupTable>()
      columns.forEach((column, at) => {
        const { by, isAsked, tally } = column
        const groups = orderGroups(tally.finish(), isAsked ? shownAsked : shownStandard)
        const reason = reasonAgainst(column, twins.of(at), published !== undefined)
        if (reason === undefined) tables.set(by, groups)
        else leftOut.push({ by, isBuiltIn: isBuiltInGroup(by), ...reason })
      })
      if (published === undefined) {
        const matrices = [...tables].map(([by, table]) => toMatrix(by, table, taxonomy, slots))
        return { matrices, leftOut, types: undefined }
      }
      const { kept, leftOut: notPublished, types } = published.finish(tables)
      return {
        matrices: kept.map(({ by, table, hidden }) => toMatrix(by, table, taxonomy, slots, hidden)),
        leftOut: [...leftOut, ...notPublished],
        types,
      }
    },
  }
}

type Reason = Pick<MatrixLeftOut, 'because' | 'like'>

/** Why a column makes no matrix; `undefined` when it does. */
function reasonAgainst({ by, isAsked, tally }: MatrixColumn, twin: string, isPublished: boolean): Reason | undefined {
  if (by === 'kilde' && isPublished && tally.known > 0) return { because: 'sources', like: '' }
  if (isAsked) return undefined
  if (tally.known === 0) return { because: 'no-group', like: '' }
  if (tally.known === 1) return { because: 'one-group', like: '' }
  if (twin !== '') return { because: 'same', like: twin }
  return undefined
}

/** Finds standard columns that say the same of every row as one that was asked for. */
function createTwinFinder(columns: readonly MatrixColumn[]) {
  const asked = columns.flatMap(({ isAsked }, at) => (isAsked ? [at] : []))
  const likes = columns.map(({ isAsked }) => (isAsked ? [] : [...asked]))
  return {
    /** One value per column. */
    compare(values: readonly string[]): void {
      likes.forEach((others, at) => {
        if (others.some((other) => values[other] !== values[at])) {
          likes[at] = others.filter((other) => values[other] === values[at])
        }
      })
    },
    /** The column asked for that the standard one at `at` repeats; empty if none. */
    of: (at: number): string => columns[likes[at]?.[0] ?? -1]?.by ?? '',
  }
}
