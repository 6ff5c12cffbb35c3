import type { ScoreInterval } from '../../types/evaluation.ts'
import type { Share } from '../../types/report.ts'

/** What stands where there is no number. */
export const noNumber = '–'

/** 0.8571 → `0,857`, −0.1 → `−0,100`; {@link noNumber} for `null`. */
export function decimal(value: number | null, digits = 3): string {
  return value === null ? noNumber : signOf(value, digits).replace('+', '') + sizeOf(value, digits)
}

/** The bounds of a score, `0,821–0,887`; {@link noNumber} for `null`. */
export function decimalInterval(interval: ScoreInterval | null): string {
  return interval === null ? noNumber : `${decimal(interval.low)}–${decimal(interval.high)}`
}

/** 0.0571 → `+0,057`, −0.1 → `−0,100`; nothing has no sign. */
export function signedDecimal(value: number): string {
  return signOf(value, 3) + sizeOf(value, 3)
}

/** The bounds of a difference, `−0,010 til +0,057`. */
export function signedInterval({ low, high }: ScoreInterval): string {
  return `${signedDecimal(low)} til ${signedDecimal(high)}`
}

/** 3 → `+3`, −2 → `−2`; nothing has no sign. */
export function signedCount(count: number): string {
  return signOf(count, 0) + sizeOf(count, 0)
}

/** 0.0571 → `+5,7 pp`: a difference of shares in percentage points, with a no-break space. */
export function points(difference: number): string {
  return `${signedTenths(difference)}\u00a0pp`
}

/** The bounds of a difference of shares, `−1,0 til +5,7 pp`. */
export function pointsInterval({ low, high }: ScoreInterval): string {
  return `${signedTenths(low)} til ${points(high)}`
}

/** 0.8571 → `85,7 %`, with a no-break space. */
export function percent(share: number): string {
  return `${tenths(share)}\u00a0%`
}

/** The share in per cent; {@link noNumber} when there is nothing that it is a share of. */
export function shareText({ share, of }: Share): string {
  return of === 0 ? noNumber : percent(share)
}

/** The interval of a share, `82,1–88,7 %`; {@link noNumber} when there is nothing that it is a share of. */
export function intervalText({ low, high, of }: Share): string {
  return of === 0 ? noNumber : `${tenths(low)}–${percent(high)}`
}

/** 0.0421 → `p = 0,042`, with no-break spaces; what would round to nothing is `p < 0,001`. */
export function pValue(p: number): string {
  return p < 0.0005 ? 'p\u00a0<\u00a00,001' : `p\u00a0=\u00a0${decimal(p)}`
}

function tenths(share: number): string {
  return sizeOf(Math.round(share * 1000) / 10, 1)
}

function signedTenths(difference: number): string {
  const inTenths = Math.round(difference * 1000) / 10
  return signOf(inTenths, 1) + sizeOf(inTenths, 1)
}

/** The number without its sign, with a decimal comma. */
function sizeOf(value: number, digits: number): string {
  return Math.abs(value).toFixed(digits).replace('.', ',')
}

/** The sign, of what is left of the number after rounding. */
function signOf(value: number, digits: number): string {
  if (Number(value.toFixed(digits)) === 0) return ''
  return value < 0 ? '−' : '+'
}
