import type { NumberFormat } from './format-number.ts'

/** A difference of two shares in percentage points with its sign and one decimal: 0.0123 → `+1,2`, −0.5 → `−50,0`, 0 → `0,0`. @param share - −1–1 */
export function formatPoints({ decimal }: NumberFormat, share: number): string {
  const tenths = Math.round(share * 1000)
  const sign = tenths > 0 ? '+' : tenths < 0 ? '−' : ''
  return `${sign}${decimal(Math.abs(tenths) / 10, 1)}`
}

/** A probability that a test gives: 0.0345 → `p = 0,035`; `p < 0,001` where three decimals would be none. */
export function formatP({ decimal }: NumberFormat, p: number): string {
  return p < 0.001 ? `p < ${decimal(0.001, 3)}` : `p = ${decimal(p, 3)}`
}
