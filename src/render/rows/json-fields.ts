/** An object as `JSON.parse` gives it. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Reads fields of a JSON object and says in plain words what is wrong with them. Each throws what `fail` throws. */
export interface JsonFields {
  text(name: string): string
  /** One of a closed list of texts. */
  oneOf<T extends string>(name: string, allowed: readonly T[]): T
  /** A finite number from `low` to `high`. */
  number(name: string, low?: number, high?: number): number
  /** An integer from `low` to `high`. */
  integer(name: string, low: number, high?: number): number
  boolean(name: string): boolean
  object(name: string): JsonFields
  /** A list of objects. */
  objects(name: string): JsonFields[]
  /** A list of texts. */
  texts(name: string): string[]
  /** A list of numbers from 0 to 1. */
  shares(name: string): number[]
  /** A list of pairs of texts. */
  pairs(name: string): [string, string][]
  /** A table of integers ≥ 0, row by row. */
  counts(name: string, rows: number, columns: number): number[][]
  has(name: string): boolean
  /** Whether the field is there and says that there is nothing. */
  isNull(name: string): boolean
  /** Field names, in the order written. */
  readonly names: readonly string[]
}

/** Says that the data is broken; never comes back. */
export type Fail = (what: string) => never

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** How it is instead: `er 17`, or `mangler`. */
function shown(value: unknown): string {
  const json = JSON.stringify(value)
  if (json === undefined) return 'mangler'
  return `er ${json.length > 60 ? `${json.slice(0, 60)}…` : json}`
}

/**
 * Fields of an object.
 * @param path - where the object stands, for messages: empty, or `evidence.` and so on
 */
export function readFields(value: unknown, path: string, fail: Fail): JsonFields {
  if (!isObject(value))
    return fail(`${path === '' ? 'linja' : path.slice(0, -1)} skal være et objekt, men ${shown(value)}`)
  const get = (name: string): unknown => (Object.hasOwn(value, name) ? value[name] : undefined)
  const wrong = (name: string, expected: string): never =>
    fail(`${path}${name} skal være ${expected}, men ${shown(get(name))}`)
  const list = (name: string): unknown[] => {
    const found = get(name)
    return Array.isArray(found) ? found : wrong(name, 'en liste')
  }
  const number = (name: string, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY): number => {
    const found = get(name)
    const isFit = typeof found === 'number' && found >= low && found <= high
    return isFit ? found : wrong(name, Number.isFinite(high) ? `et tall fra ${low} til ${high}` : 'et tall')
  }
  return {
    number,
    text: (name) => {
      const found = get(name)
      return typeof found === 'string' ? found : wrong(name, 'en tekst')
    },
    oneOf: (name, allowed) => {
      const found = allowed.find((item) => item === get(name))
      return found ?? wrong(name, `en av ${allowed.map((item) => `«${item}»`).join(', ')}`)
    },
    integer: (name, low, high = Number.MAX_SAFE_INTEGER) => {
      const found = get(name)
      const isFit = typeof found === 'number' && Number.isInteger(found) && found >= low && found <= high
      return isFit
        ? found
        : wrong(name, `et helt tall fra ${low}${high < Number.MAX_SAFE_INTEGER ? ` til ${high}` : ''}`)
    },
    boolean: (name) => {
      const found = get(name)
      return typeof found === 'boolean' ? found : wrong(name, 'true eller false')
    },
    object: (name) => readFields(get(name), `${path}${name}.`, fail),
    objects: (name) => list(name).map((item, at) => readFields(item, `${path}${name}[${at}].`, fail)),
    texts: (name) => list(name).map((item) => (typeof item === 'string' ? item : wrong(name, 'en liste av tekster'))),
    shares: (name) =>
      list(name).map((item) =>
        typeof item === 'number' && item >= 0 && item <= 1 ? item : wrong(name, 'en liste av tall fra 0 til 1'),
      ),
    pairs: (name) =>
      list(name).map((item): [string, string] => {
        const [first, second, more] = Array.isArray(item) ? item : []
        const isPair = typeof first === 'string' && typeof second === 'string' && more === undefined
        return isPair ? [first, second] : wrong(name, 'en liste av par av tekster')
      }),
    counts: (name, rows, columns) => {
      const expected = `${rows} lister av ${columns} hele tall fra 0`
      const isCount = (part: unknown): part is number => Number.isSafeInteger(part) && Number(part) >= 0
      const table = list(name).map((item): number[] =>
        Array.isArray(item) && item.length === columns && item.every(isCount) ? item : wrong(name, expected),
      )
      return table.length === rows ? table : wrong(name, expected)
    },
    has: (name) => Object.hasOwn(value, name),
    isNull: (name) => get(name) === null,
    names: Object.keys(value),
  }
}
