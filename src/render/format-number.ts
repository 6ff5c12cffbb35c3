import type { Language } from '../types/taxonomy.ts'

/** Ways of writing numbers. By hand and not by `Intl`, whose spaces and signs change with the version of ICU. */
export interface NumberFormat {
  /** 12345 → `12 345` (narrow no-break space) or `12,345`. Integer ≥ 0. */
  integer(n: number): string
  /** 0.416, 2 → `0,42` or `0.42`. Halves as `Number.prototype.toFixed`. */
  decimal(x: number, digits: number): string
  /** 0.1234 → `12 %` (no-break space) or `12%`; with `digits` 1, `12,3 %`. A share, 0–1. What would round to nothing but is something is `< 1 %`. */
  percent(share: number, digits?: number): string
  /** 0.08, 0.17 → `8–17 %` or `8–17%`. */
  percentRange(low: number, high: number, digits?: number): string
}

function create(thousands: string, point: string, percentSign: string): NumberFormat {
  const integer = (n: number): string => n.toFixed(0).replace(/\B(?=(?:\d{3})+$)/g, thousands)
  const decimal = (x: number, digits: number): string => {
    const [whole = '', fraction = ''] = x.toFixed(digits).split('.')
    return fraction === '' ? whole : `${whole}${point}${fraction}`
  }
  const hundredths = (share: number, digits: number): string =>
    decimal(Math.round(share * 100 * 10 ** digits) / 10 ** digits, digits)
  return {
    integer,
    decimal,
    percent(share, digits = 0) {
      const least = 10 ** -digits
      const isTrace = share > 0 && Math.round(share * 100 * 10 ** digits) === 0
      return isTrace ? `< ${decimal(least, digits)}${percentSign}` : `${hundredths(share, digits)}${percentSign}`
    },
    percentRange: (low, high, digits = 0) => `${hundredths(low, digits)}–${hundredths(high, digits)}${percentSign}`,
  }
}

const norwegian = create('\u202f', ',', '\u00a0%')

/** Numbers as each language writes them. */
export const numberFormats = {
  nb: norwegian,
  nn: norwegian,
  en: create(',', '.', '%'),
} as const satisfies Record<Language, NumberFormat>
