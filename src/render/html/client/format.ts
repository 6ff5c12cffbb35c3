/** 12345 → `12 345`. Integer ≥ 0. */
export function formatInteger(n: number, thousands: string): string {
  let [digits, groups] = [String(n), '']
  while (digits.length > 3) {
    groups = thousands + digits.slice(-3) + groups
    digits = digits.slice(0, -3)
  }
  return digits + groups
}

/** 0.8 → `0,80`. */
export function formatProbability(p: number, point: string): string {
  return p.toFixed(2).replace('.', point)
}
