import type { Flow, InputCounts } from '../../types/difference.ts'
import type { Matching } from './match-rounds.ts'
import { alone } from './pair-up.ts'
import type { RoundBook } from './round-book.ts'

/** Where inputs went and came from. */
export interface FlowTally {
  readonly inputs: InputCounts
  readonly flow: (slot: number) => Flow
}

type Counts = { -readonly [K in keyof Flow]: number }

const noCounts = (): Counts => ({
  before: 0,
  after: 0,
  gone: 0,
  added: 0,
  relabelledOut: 0,
  relabelledIn: 0,
  changedOut: 0,
  changedIn: 0,
})

/** Follows every input from its label in the earlier round to that in the later. */
export function tallyFlows(before: RoundBook, after: RoundBook, matching: Matching, slots: number): FlowTally {
  const flows = Array.from({ length: slots }, noCounts)
  const inputs = { same: 0, moved: 0, changed: 0, added: 0, gone: 0 }
  const bump = (slot: number | undefined, field: keyof Flow): void => {
    const counts = flows[slot ?? -1]
    if (counts !== undefined) counts[field] += 1
  }
  before.columns.label.forEach((label, row) => {
    bump(label, 'before')
    if (matching.partners.before[row] !== alone) return
    bump(label, 'gone')
    inputs.gone += 1
  })
  after.columns.label.forEach((label, row) => {
    bump(label, 'after')
    const kind = matching.kindOf(row)
    inputs[kind ?? 'added'] += 1
    const old = before.columns.label[matching.partners.after[row] ?? alone]
    if (kind === undefined) bump(label, 'added')
    else if (old !== label) {
      bump(old, kind === 'changed' ? 'changedOut' : 'relabelledOut')
      bump(label, kind === 'changed' ? 'changedIn' : 'relabelledIn')
    }
  })
  return { inputs, flow: (slot) => ({ ...(flows[slot] ?? noCounts()) }) }
}
