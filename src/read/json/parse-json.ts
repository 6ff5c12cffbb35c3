import type { JsonList, JsonLiteral, JsonObject, JsonValue } from './json-value.ts'

/** Lists and objects within each other; no export comes near it. */
const deepest = 500

/** Why a text is no JSON. Thrown by {@link parseJson}; never leaves src/read/json. */
export class JsonFlaw extends Error {
  readonly kind: 'invalid' | 'too-deep'
  /** Where it is, in UTF-16 units from the beginning of the text. */
  readonly offset: number

  /** @param expected - what should stand there, in bokmål */
  constructor(kind: JsonFlaw['kind'], offset: number, expected: string) {
    super(expected)
    this.name = 'JsonFlaw'
    this.kind = kind
    this.offset = offset
  }
}

/** White space between values: no more than these four. */
const gap = /[ \t\n\r]*/y
const literal = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null/y
const wordEnd = /[-+.\w]/

/** The commonest literals, each kept once. */
const common = new Map(['true', 'false', 'null', ...'0123456789'].map((text) => [text, literalOf(text)]))

function literalOf(text: string): JsonLiteral {
  return { kind: 'literal', text }
}

/**
 * Reads a JSON text. `JSON.parse` will not do: it rounds long numbers, puts keys that look like numbers first, and tells
 * of a flaw in words that differ from one version of Node to the next. Nor will a package: lossless-json and
 * json-source-map tell of flaws in words as well, and build objects, whose keys lose their order and their copies;
 * jsonc-parser has neither, but accepts and mends what is no JSON, and with the depth, the words and the tree added to its
 * scanner there would be as much code as here.
 * @returns the value; numbers with their digits as written
 * @throws {JsonFlaw} invalid, or too-deep when more than 500 lists and objects lie within each other
 * @see RFC 8259
 */
export function parseJson(text: string): JsonValue {
  let at = 0

  const skipGap = (): void => {
    gap.lastIndex = at
    gap.test(text)
    at = gap.lastIndex
  }

  const fail = (expected: string, offset = at): never => {
    throw new JsonFlaw('invalid', offset, expected)
  }

  function value(depth: number): JsonValue {
    const sign = text[at]
    if (sign === '"') return string()
    if (sign !== '{' && sign !== '[') return scalar()
    if (depth >= deepest) throw new JsonFlaw('too-deep', at, '')
    return sign === '{' ? object(depth + 1) : list(depth + 1)
  }

  function scalar(): JsonLiteral {
    literal.lastIndex = at
    const found = literal.exec(text)?.[0]
    if (found === undefined || wordEnd.test(text[at + found.length] ?? '')) return fail('en verdi')
    at += found.length
    return common.get(found) ?? literalOf(found)
  }

  function string(): string {
    const start = at
    let hasEscape = false
    for (at++; ; at++) {
      const code = text.charCodeAt(at)
      if (code === 0x22) break
      // NaN beyond the end.
      if (!(code >= 0x20)) return fail('«"» før linjeslutt')
      if (code === 0x5c) {
        hasEscape = true
        at++
      }
    }
    at++
    return hasEscape ? unescaped(start) : text.slice(start + 1, at - 1)
  }

  function unescaped(start: number): string {
    try {
      const said: unknown = JSON.parse(text.slice(start, at))
      return String(said)
    } catch {
      return fail('gyldige tegn etter «\\» i teksten', start)
    }
  }

  function list(depth: number): JsonList {
    const items: JsonValue[] = []
    at++
    skipGap()
    if (text[at] !== ']') {
      for (;;) {
        items.push(value(depth))
        skipGap()
        if (text[at] !== ',') break
        at++
        skipGap()
      }
    }
    if (text[at] !== ']') return fail('«,» eller «]»')
    at++
    return { kind: 'list', items }
  }

  function object(depth: number): JsonObject {
    const entries: [string, JsonValue][] = []
    at++
    skipGap()
    if (text[at] !== '}') {
      for (;;) {
        if (text[at] !== '"') return fail('en nøkkel i doble anførselstegn')
        const key = string()
        skipGap()
        if (text[at] !== ':') return fail('«:»')
        at++
        skipGap()
        entries.push([key, value(depth)])
        skipGap()
        if (text[at] !== ',') break
        at++
        skipGap()
      }
    }
    if (text[at] !== '}') return fail('«,» eller «}»')
    at++
    return { kind: 'object', entries }
  }

  skipGap()
  const whole = value(0)
  skipGap()
  return at === text.length ? whole : fail('slutten av filen')
}
