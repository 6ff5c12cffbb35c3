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
  const line = `Regnskap, ${from}: ${integer(read)} lest = ${integer(classified)} vurdert + ${integer(setAside)} satt til side + ${integer(unreadable)} uleselig`
  if (setAside === 0) return line
  return `${line}\nSatt til side: ${reasons.map(({ reason, count }) => catalogues.nb.reasons[reason](count)).join(', ')}`
}

/** The ledger of a run in a line or two, in bokmål. */
export function summariseLedger(ledgers: readonly SourceLedger[]): string {
  return summariseLedgerTotals(sumLedger(ledgers).total, ledgers.length)
}
