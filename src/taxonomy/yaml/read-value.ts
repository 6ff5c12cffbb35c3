import { nearest } from '../nearest.ts'
import { quote } from '../quote.ts'
import { describe, type Located, type Position } from './located.ts'
import type { Report } from './mistakes.ts'

/** The values of a map by key, and where the map stands. */
export interface Fields {
  readonly at: Position
  readonly get: (key: string) => Located | undefined
}

/**
 * Reads a map whose keys are known. Unknown keys are mistakes, with the nearest known key named.
 * @param what - what the map is, for the message: “hovedgrepet”
 * @returns undefined when the value is no map (reported)
 */
export function readFields(value: Located, what: string, known: readonly string[], report: Report): Fields | undefined {
  if (value.kind !== 'map') {
    wrong(value, `${what} må være nøkler med verdier`, known.join(', '), report)
    return undefined
  }
  const fields = new Map<string, Located>()
  for (const entry of value.entries) {
    if (known.includes(entry.key)) fields.set(entry.key, entry.value)
    else reportUnknown(entry.key, entry.at, what, known, report)
  }
  return { at: value.at, get: (key) => fields.get(key) }
}

/** Reports a word that is not among the known ones, with the nearest of them. */
export function reportUnknown(
  word: string,
  at: Position,
  what: string,
  known: readonly string[],
  report: Report,
): void {
  const meant = nearest(word, known)
  const suggestion = meant === undefined ? '' : `; mente du «${meant}»?`
  report(at, `ukjent nøkkel ${quote(word)} i ${what} (ventet ${known.join(', ')}${suggestion})`)
}

/** The value of a key that must be there; its absence is a mistake at the place of the map. */
export function required(fields: Fields, key: string, what: string, report: Report): Located | undefined {
  const value = fields.get(key)
  if (value === undefined) report(fields.at, `${what} mangler nøkkelen «${key}»`)
  return value
}

/**
 * Reads a text that is not empty. A number counts as the text that it is written as.
 * @returns the text as written; undefined when it is none (reported)
 */
export function readText(value: Located, what: string, report: Report): string | undefined {
  const written = value.kind === 'text' ? value.value : value.kind === 'number' ? value.written : ''
  if (written.trim() !== '') return written
  wrong(value, `${what} må være en tekst`, 'en tekst som ikke er tom', report)
  return undefined
}

/** Reads a whole number within bounds, both included; undefined when it is none (reported). */
export function readInteger(
  value: Located,
  what: string,
  bounds: { readonly min: number; readonly max: number },
  report: Report,
): number | undefined {
  if (
    value.kind === 'number' &&
    Number.isInteger(value.value) &&
    value.value >= bounds.min &&
    value.value <= bounds.max
  ) {
    return value.value
  }
  const range = bounds.max >= Number.MAX_SAFE_INTEGER ? `minst ${bounds.min}` : `fra ${bounds.min} til ${bounds.max}`
  wrong(value, `${what} må være et helt tall`, range, report)
  return undefined
}

/** The items of a list; undefined when the value is no list (reported). */
export function readList(value: Located, what: string, report: Report): readonly Located[] | undefined {
  if (value.kind === 'list') return value.items
  wrong(value, `${what} må være en liste`, 'linjer som begynner med «- »', report)
  return undefined
}

/** Reports that a value is not what it must be; what was refused already is not reported again. */
export function wrong(value: Located, what: string, expected: string, report: Report): void {
  if (value.kind !== 'refused') report(value.at, `${what} (ventet ${expected}, fikk ${describe(value)})`)
}
