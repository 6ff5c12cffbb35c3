/** A number, `true`, `false` or `null`: its letters as the file has them, so that a long id keeps all its digits. */
export interface JsonLiteral {
  readonly kind: 'literal'
  readonly text: string
}

/** A list. */
export interface JsonList {
  readonly kind: 'list'
  readonly items: readonly JsonValue[]
}

/** An object: its keys in the order of the file; one that is given twice is there twice. */
export interface JsonObject {
  readonly kind: 'object'
  readonly entries: readonly (readonly [key: string, value: JsonValue])[]
}

/** What a JSON text says. A text is given as it is. */
export type JsonValue = string | JsonLiteral | JsonList | JsonObject

/** A text or a literal: what fits into a cell. */
export type JsonScalar = string | JsonLiteral

/** Whether a value is no list and no object. */
export function isScalar(value: JsonValue): value is JsonScalar {
  return typeof value === 'string' || value.kind === 'literal'
}

/** What a cell says: the text or the literal itself; nothing for `null`. */
export function scalarText(value: JsonScalar): string {
  if (typeof value === 'string') return value
  return value.text === 'null' ? '' : value.text
}

/** Writes a value as JSON without white space; literals keep their letters. */
export function jsonText(value: JsonValue): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (value.kind === 'literal') return value.text
  if (value.kind === 'list') return `[${value.items.map(jsonText).join(',')}]`
  return `{${value.entries.map(([key, inner]) => `${JSON.stringify(key)}:${jsonText(inner)}`).join(',')}}`
}
