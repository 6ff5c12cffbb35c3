import type { DateKind } from './sheet-date.ts'
import { flaws, SheetFlaw } from './sheet-flaw.ts'
import { mostPlanBytes, mostStyles } from './sheet-limits.ts'
import type { SheetPackage } from './sheet-package.ts'
import { localName, readXml } from './sheet-xml.ts'

/** How the number in a cell is meant: as a date, or as a number with at least so many digits. */
export type NumberFormat = DateKind | number

/** Formats that every Excel has, by number; those that are not here are numbers. */
const builtIn = new Map<number, DateKind>([
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'time'] as const),
  [46, 'elapsed'],
])

/**
 * Reads the formats that cells point to by number.
 * @param part - name of the part; empty where there is none
 */
export async function readStyles(parts: SheetPackage, part: string): Promise<NumberFormat[]> {
  const codes = new Map<number, string>()
  const ids: number[] = []
  let list = ''
  if (part === '') return []
  await readXml(parts.read(part, mostPlanBytes), {
    open(name, { numFmtId = '0', formatCode = '' }) {
      const local = localName(name)
      if (local === 'numFmts' || local === 'cellXfs') list = local
      else if (local === 'numFmt' && list === 'numFmts') codes.set(Number(numFmtId), formatCode)
      else if (local === 'xf' && list === 'cellXfs') ids.push(Number(numFmtId))
      if (ids.length > mostStyles || codes.size > mostStyles) throw new SheetFlaw(flaws.piece)
    },
    close(name) {
      if (localName(name) === list) list = ''
    },
    text() {},
  })
  const known = new Map<number, NumberFormat>()
  for (const [id, code] of codes) known.set(id, formatOfCode(code))
  return ids.map((id) => known.get(id) ?? builtIn.get(id) ?? 0)
}

/**
 * Tells of a format such as `d. mmmm yyyy` or `0000` how it means a number.
 * @param code - as Excel writes it, whatever its language
 */
function formatOfCode(code: string): NumberFormat {
  const { letters, isElapsed } = bareCode(code)
  if (/^(?:general|standard)$/.test(letters)) return 0
  if (/^0+$/.test(letters)) return Math.min(letters.length, 30)
  const signs = letters.replace(/am\/pm|a\/p/g, '').replace(/s[.,]0+/g, 's')
  if (isElapsed) return 'elapsed'
  if (/[0#?%]/.test(signs)) return 0
  if (/[yd]/.test(signs)) return 'date'
  if (/[hs]/.test(signs)) return 'time'
  return signs.includes('m') ? 'date' : 0
}

/** The first section of a format, in lower case, without what is written as it stands, colours and languages. */
function bareCode(code: string): { letters: string; isElapsed: boolean } {
  let letters = ''
  let isElapsed = false
  for (let at = 0; at < Math.min(code.length, 1000); at++) {
    const sign = code.charAt(at)
    if (sign === ';') break
    if (sign === '"' || sign === '[') {
      const end = code.indexOf(sign === '"' ? '"' : ']', at + 1)
      if (sign === '[' && end > 0) isElapsed ||= /^(?:h+|m+|s+)$/i.test(code.slice(at + 1, end))
      at = end < 0 ? code.length : end
    } else if (sign === '\\' || sign === '_' || sign === '*') at++
    else letters += sign.toLowerCase()
  }
  return { letters, isElapsed }
}
