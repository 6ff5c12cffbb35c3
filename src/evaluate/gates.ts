import type { Evaluation } from '../types/evaluation.ts'

/** Limits that an evaluation must keep, 0–1 each; those left out are not checked. */
export interface Gates {
  readonly minAccuracy?: number | undefined
  readonly minMacroF1?: number | undefined
  readonly minKappa?: number | undefined
  readonly maxEce?: number | undefined
}

/** Names of the gates, as on the command line. */
export type GateName = 'min-accuracy' | 'min-macro-f1' | 'min-kappa' | 'max-ece'

/** A limit that was not kept. */
export interface MissedGate {
  readonly name: GateName
  readonly wanted: number
  /** With six decimals; `null` where there is nothing to compute it from, which keeps no lower limit. */
  readonly got: number | null
}

/** The gates that an evaluation misses, in a fixed order. What is exactly at the limit has kept it. */
export function checkGates(evaluation: Evaluation, gates: Gates): MissedGate[] {
  const checked = [
    atLeast('min-accuracy', gates.minAccuracy, evaluation.accuracy.share),
    atLeast('min-macro-f1', gates.minMacroF1, evaluation.macroF1.value),
    atLeast('min-kappa', gates.minKappa, evaluation.agreement.kappa),
    atMost('max-ece', gates.maxEce, evaluation.calibration.error),
  ]
  return checked.filter((missed) => missed !== undefined)
}

function atLeast(name: GateName, wanted: number | undefined, got: number | null): MissedGate | undefined {
  return wanted === undefined || (got !== null && got >= wanted) ? undefined : { name, wanted, got }
}

function atMost(name: GateName, wanted: number | undefined, got: number): MissedGate | undefined {
  return wanted === undefined || got <= wanted ? undefined : { name, wanted, got }
}
