import { quote } from '../../../taxonomy/quote.ts'
import { hasDateForm, parseDate } from '../../../text/parse-date.ts'
import { fingerprintHex } from '../../fingerprint-map.ts'
import type { Rule } from '../../rule.ts'
import { type DateCell, watchDates } from '../../watch-dates.ts'
import { count } from '../../words.ts'

const examplesShown = 3

/** What one column of a source has that is no date that can be read. */
interface ColumnTally {
  first: DateCell | undefined
  readonly examples: Set<string>
  /** Values with digits, which may be meant as dates. */
  numbered: number
  /** Values without digits: not meant as dates, unless the rest of the column is. */
  worded: number
  dated: number
}

/**
 * A date that does not exist (`31.02.2019`), each at its place; and values of a date column that can be read in several
 * ways or in none (`3/4/2019`, `uke 10`), one finding per column, for they mostly have one cause.
 */
export const invalidDate: Rule = {
  severity: 'warning',
  description: 'En dato finnes ikke i kalenderen, eller er skrevet slik at den ikke kan leses.',
  needs: 'rows',
  watch: ({ report, naming }) => {
    const tallies = new Map<string, ColumnTally>()

    function addUnreadable(tally: ColumnTally, cell: DateCell): void {
      tally.first ??= cell
      if (tally.examples.size < examplesShown) tally.examples.add(quote(cell.written))
      if (/\d/.test(cell.written)) tally.numbered++
      else tally.worded++
    }

    function see(cell: DateCell): void {
      const { source, place, inputId, name, written, kind } = cell
      const isDate = parseDate(written) !== undefined
      if (!isDate && hasDateForm(written)) {
        const message = `${quote(written)} i ${quote(name)} er ingen dato i kalenderen fra 1900 til 2099.`
        report({ source, place, inputId, message, hint: 'Se etter i originalen hvilken dato som er ment.' })
        return
      }
      // What a letterhead or a file's properties call a date is ours to read, and no flaw of the sender.
      if (kind === 'document') return
      const key = `${source}\u0000${name}`
      const tally = tallies.get(key) ?? {
        first: undefined,
        examples: new Set<string>(),
        numbered: 0,
        worded: 0,
        dated: 0,
      }
      tallies.set(key, tally)
      if (isDate) tally.dated++
      else addUnreadable(tally, cell)
    }

    return {
      ...watchDates(see),
      finish: () => {
        for (const { first, examples, numbered, worded, dated } of tallies.values()) {
          const flaws = numbered + (dated > 0 || numbered > 0 ? worded : 0)
          if (first === undefined || flaws === 0) continue
          report({
            source: first.source,
            place: first.place,
            inputId: first.inputId,
            message: `${count(flaws, 'verdi', 'verdier')} i ${quote(first.name)} kan ikke leses som dato: ${[...examples].join(', ')}${flaws > examples.size ? ' …' : '.'}`,
            hint: 'Skriv datoer som 2019-03-04, 04.03.2019 eller 4. mars 2019.',
            extent: flaws,
            groupHash: fingerprintHex(`${naming.inHash(first.source)}\u0000${first.name}`),
          })
        }
      },
    }
  },
}
