/** Rounds to six decimals, as all fractions of an evaluation are. */
export function roundSix(value: number): number {
  // Adding zero makes zero of minus zero, which JSON would not bring back.
  return Math.round(value * 1e6) / 1e6 + 0
}
