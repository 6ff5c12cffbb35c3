import { quote } from '../quote.ts'

/** Where something stands in a YAML file; both count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A key of a map with its value. */
export interface LocatedEntry {
  readonly key: string
  readonly at: Position
  readonly value: Located
}

/** A YAML value that knows where it stands. Holds no alias, no tag and no key twice: those are reported and left out. */
export type Located =
  | { readonly kind: 'map'; readonly at: Position; readonly entries: readonly LocatedEntry[] }
  | { readonly kind: 'list'; readonly at: Position; readonly items: readonly Located[] }
  | { readonly kind: 'text'; readonly at: Position; readonly value: string }
  /** `written` is the number as the file writes it, so that a version `1.10` keeps its zero. */
  | { readonly kind: 'number'; readonly at: Position; readonly value: number; readonly written: string }
  | { readonly kind: 'flag'; readonly at: Position; readonly value: boolean }
  /** An empty value. */
  | { readonly kind: 'nothing'; readonly at: Position }
  /** Something that was refused and reported already. */
  | { readonly kind: 'refused'; readonly at: Position }

/** Says in Norwegian what a value is, for “fikk …” in messages; long texts are shortened. */
export function describe(value: Located): string {
  switch (value.kind) {
    case 'map':
      return 'nøkler med verdier'
    case 'list':
      return 'en liste'
    case 'text':
      return value.value.trim() === '' ? 'en tom tekst' : quote(value.value)
    case 'number':
      return value.written
    case 'flag':
      return String(value.value)
    case 'nothing':
      return 'ingenting'
    case 'refused':
      return 'noe som ikke er tillatt'
  }
}
