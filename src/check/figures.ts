import type { ScoreInterval } from '../types/evaluation.ts'

/** A share as Norwegians write it: `28,9 %`. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace('.', ',')} %`
}

/** A range of shares: `24,6–33,7 %`. */
export function percentRange({ low, high }: ScoreInterval): string {
  return `${percent(low).slice(0, -2)}–${percent(high)}`
}

/** A share that the user wrote, without needless decimals: `20 %`. */
export function limitPercent(share: number): string {
  return `${limit(Number((share * 100).toFixed(6)))} %`
}

/** A score with three decimals, so that it rarely looks the same as a limit that it misses: `0,812`. */
export function score(value: number): string {
  return value.toFixed(3).replace('.', ',')
}

/** A range of scores: `0,781–0,842`. */
export function scoreRange({ low, high }: ScoreInterval): string {
  return `${score(low)}–${score(high)}`
}

/** A limit as the user wrote it, with a decimal comma. */
export function limit(value: number): string {
  return String(value).replace('.', ',')
}

/** A probability, which is never quite none or all: `under 0,1 %`. */
export function likelihood(probability: number): string {
  if (probability < 0.0005) return 'under 0,1 %'
  return probability > 0.9995 ? 'over 99,9 %' : percent(probability)
}

/** `Finding.extent` of a figure that should be small: three decimals, as messages have. */
export function extentAbove(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** `Finding.extent` of a figure that should be large. */
export function extentBelow(value: number): number {
  // Zero has no sign in the file.
  return 0 - extentAbove(value)
}
