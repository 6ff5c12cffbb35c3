import { type RespondentType, respondentTypes } from '../../types/input.ts'
import type { GroupTable } from '../matrices/group-table.ts'

/** What may be said of levers and respondent types in a report that may be published. */
export interface PublishedTypes {
  /** Types of a slot's rows with their number, `null` where hidden; without those that are gathered with others. */
  of(slot: number): readonly { readonly type: RespondentType; readonly inputs: number | null }[]
  /** Whether the number of the slot's rows of this type is shown. */
  isShown(slot: number, type: RespondentType): boolean
  /** Whether the numbers of all types of the slot's rows are shown. */
  isWhole(slot: number): boolean
}

/**
 * Reads what is left of the table levers × respondent types. Where there is one known type only, nothing is said of it:
 * its numbers are those of the levers, or can be found from those of the rows without a type.
 * @param hidden - shape [slots × groups]
 */
export function createPublishedTypes(table: GroupTable, hidden: readonly (readonly boolean[])[]): PublishedTypes {
  const isHidden = (slot: number, column: number): boolean => hidden[slot]?.[column] === true
  const columnOf = (type: RespondentType): number =>
    table.findIndex(({ group }) => group.kind !== 'rest' && group.value === type)
  // Rows without a type are no group of people, and what is known of them tells nothing of others.
  const isTold = table.filter(({ group }) => group.kind !== 'missing').length > 1
  return {
    of: (slot) =>
      !isTold
        ? []
        : table.flatMap(({ group, counts }, column) => {
            const type = respondentTypes.find((known) => known === group.value)
            const inputs = isHidden(slot, column) ? null : (counts[slot] ?? 0)
            return group.kind === 'rest' || type === undefined || inputs === 0 ? [] : [{ type, inputs }]
          }),
    isShown(slot, type) {
      const column = columnOf(type)
      return column !== -1 && (isTold || type === '') && !isHidden(slot, column)
    },
    isWhole: (slot) =>
      isTold &&
      table.every(
        ({ group, counts }, column) => !isHidden(slot, column) && (group.kind !== 'rest' || counts[slot] === 0),
      ),
  }
}
