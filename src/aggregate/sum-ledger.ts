import { type SetAsideReason, setAsideReasons } from '../types/input.ts'
import type { SourceLedger } from '../types/ledger.ts'
import type { LedgerEntry, Report } from '../types/report.ts'

function toEntry({ source, read, classified, setAside, unreadable }: SourceLedger): LedgerEntry {
  const reasons = setAsideReasons
    .map((reason) => ({ reason, count: setAside[reason] ?? 0 }))
    .filter(({ count }) => count > 0)
  return { source, read, classified, setAside: sum(reasons.map(({ count }) => count)), unreadable, reasons }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

/** The ledger with its sums, sources in the order read, reasons in their fixed order. */
export function sumLedger(ledger: readonly SourceLedger[]): Report['ledger'] {
  const sources = ledger.map(toEntry)
  const inAll = (reason: SetAsideReason): number => sum(ledger.map(({ setAside }) => setAside[reason] ?? 0))
  const total = {
    read: sum(sources.map(({ read }) => read)),
    classified: sum(sources.map(({ classified }) => classified)),
    setAside: sum(sources.map(({ setAside }) => setAside)),
    unreadable: sum(sources.map(({ unreadable }) => unreadable)),
    reasons: setAsideReasons.map((reason) => ({ reason, count: inAll(reason) })).filter(({ count }) => count > 0),
  }
  return { total, sources }
}
