/** 12345 → `12 345`. Integer ≥ 0. */
export function formatInteger(n: number, thousands: string): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, thousands)
}

/** 0.8 → `0,80`. */
export function formatProbability(p: number, point: string): string {
  return p.toFixed(2).replace('.', point)
}
