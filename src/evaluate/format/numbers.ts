import type { Share } from '../../types/report.ts'

/** What stands where there is no number. */
export const noNumber = '–'

/** 0.8571 → `0,857`; {@link noNumber} for `null`. */
export function decimal(value: number | null): string {
  return value === null ? noNumber : value.toFixed(3).replace('.', ',')
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

function tenths(share: number): string {
  return (Math.round(share * 1000) / 10).toFixed(1).replace('.', ',')
}
