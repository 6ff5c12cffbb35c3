import { sumLedger } from '../aggregate/sum-ledger.ts'
import { catalogues } from '../render/catalogue/catalogues.ts'
import { numberFormats } from '../render/format-number.ts'
import type { SourceLedger } from '../types/ledger.ts'
import type { LedgerTotals } from '../types/report.ts'

/** A ledger's totals in a line or two, in bokmål: what was read, and what became of it. */
export function summariseLedgerTotals(totals: LedgerTotals, sources: number): string {
  const { integer } = numberFormats.nb
  const { read, classified, setAside, unreadable, reasons } = totals
  const from = sources === 1 ? '1 kilde' : `${integer(sources)} kilder`
  const what = read === 1 ? '1 tekstdel' : `${integer(read)} tekstdeler`
  const lost = unreadable === 1 ? '1 uleselig' : `${integer(unreadable)} uleselige`
  const line = `Regnskap: ${what} lest fra ${from} = ${integer(classified)} innspill vurdert + ${integer(setAside)} satt til side + ${lost}`
  if (setAside === 0) return line
  return `${line}\nSatt til side: ${reasons.map(({ reason, count }) => catalogues.nb.reasons[reason](count)).join(', ')}`
}

/** The ledger of a run in a line or two, in bokmål. */
export function summariseLedger(ledgers: readonly SourceLedger[]): string {
  return summariseLedgerTotals(sumLedger(ledgers).total, ledgers.length)
}
