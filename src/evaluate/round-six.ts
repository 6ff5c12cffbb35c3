/** Rounds to six decimals, as all fractions of an evaluation are. */
export function roundSix(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
