import { findDateColumn } from '../../text/columns/date-column.ts'
import { ownString } from '../../text/own-string.ts'
import { parseDate } from '../../text/parse-date.ts'
import type { Input } from '../../types/input.ts'
import type { Origin } from '../../types/report-detail.ts'
import { compareCodeUnits } from '../compare-code-units.ts'

/** When the inputs came. */
export interface DateTally {
  add(input: Input): void
  finish(): Pick<Origin, 'dateColumns' | 'dated' | 'unreadableDates' | 'first' | 'last'>
}

/** Reads the dates of the columns that {@link findDateColumn} finds, each source's own. */
export function createDateTally(): DateTally {
  const columns = new Set<string>()
  let [dated, unreadable, first, last] = [0, 0, '', '']
  let [names, at]: [readonly string[], number] = [[], -1]
  return {
    add({ meta }) {
      // Rows of one file share their list of names.
      if (meta.names !== names) {
        names = meta.names
        at = findDateColumn(names)
        if (at !== -1) columns.add(ownString(names[at] ?? ''))
      }
      const written = at === -1 ? '' : (meta.values[at] ?? '')
      if (written.trim() === '') return
      const date = parseDate(written)
      if (date === undefined) {
        unreadable += 1
        return
      }
      dated += 1
      if (first === '' || date < first) first = date
      if (date > last) last = date
    },
    finish: () => ({
      dateColumns: [...columns]
        .sort(compareCodeUnits)
        .filter((name, at, all) => all.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === at),
      dated,
      unreadableDates: unreadable,
      first,
      last,
    }),
  }
}
