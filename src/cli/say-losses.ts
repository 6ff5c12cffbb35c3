import { numberFormats } from '../render/format-number.ts'
import type { CutCell } from '../render/xlsx/sheet.ts'
import type { Session } from './session.ts'

const { integer } = numberFormats.nb

/** Cells that are named; all are counted. */
const shown = 5

/** Keeps count of what a workbook could not hold. */
export interface LossRecord {
  readonly onCut: (cut: CutCell) => void
  readonly onColumnsLost: (lost: number) => void
  readonly cuts: () => { readonly total: number; readonly first: readonly CutCell[] }
  readonly columnsLost: () => number
}

/** A record with nothing in it. */
export function createLossRecord(): LossRecord {
  const first: CutCell[] = []
  let total = 0
  let columns = 0
  return {
    onCut(cut) {
      total += 1
      if (first.length < shown) first.push(cut)
    },
    onColumnsLost(lost) {
      columns += lost
    },
    cuts: () => ({ total, first }),
    columnsLost: () => columns,
  }
}

/** Tells of texts that were cut and columns that were left out. @param elsewhere - formats that hold all of it */
export function sayLosses(
  { say, colours }: Pick<Session, 'say' | 'colours'>,
  losses: LossRecord,
  elsewhere: string,
): void {
  const { total, first } = losses.cuts()
  if (total > 0) {
    const places = first.map(({ sheet, row, column }) => `${sheet}, rad ${row}, kolonnen ${column}`).join('; ')
    const more = total > first.length ? ` … og ${integer(total - first.length)} til` : ''
    say(
      `${colours.yellow('merk:')} ${total === 1 ? '1 tekst er' : `${integer(total)} tekster er`} kortet i arbeidsboka, ` +
        `for en celle i Excel rommer ${integer(32_767)} tegn: ${places}${more}. Hele teksten står i ${elsewhere}.`,
    )
  }
  const lost = losses.columnsLost()
  if (lost > 0)
    say(
      `${colours.yellow('merk:')} ${lost === 1 ? '1 kolonne' : `${integer(lost)} kolonner`} fra filene er ikke med i arbeidsboka, ` +
        `for et ark i Excel rommer ${integer(16_384)}. De står i ${elsewhere}.`,
    )
}
