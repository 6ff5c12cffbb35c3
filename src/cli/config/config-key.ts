import { quote } from '../../taxonomy/quote.ts'
import type { Located } from '../../taxonomy/yaml/located.ts'
import type { Report } from '../../taxonomy/yaml/mistakes.ts'
import { readFields, readInteger, readList, readText, wrong } from '../../taxonomy/yaml/read-value.ts'

/** Reads a value of the file; undefined when it cannot be used (reported). `what` names it in messages. */
export type ReadValue<T> = (value: Located, what: string, report: Report) => T | undefined

/** One setting: what it means, what it may be, and how it is read. */
export interface ConfigKey<T> {
  /** One or two sentences in Norwegian (bokmål), for the documentation and for editors. */
  readonly description: string
  /** What it may be, in Norwegian, for the documentation. */
  readonly form: string
  readonly default: T
  /** JSON Schema of the value (draft 07), without description and default. */
  readonly schema: Readonly<Record<string, unknown>>
  readonly read: ReadValue<T>
  /** Applies a function to each path in the value; absent where the value is no path. */
  readonly mapPaths?: (value: T, map: (path: string) => string) => T
}

/** A text that is not empty. */
export function text(description: string): ConfigKey<string | undefined> {
  return {
    description,
    form: 'tekst',
    default: undefined,
    schema: { type: ['string', 'number'], minLength: 1 },
    read: readText,
  }
}

/** The path of a file, relative to the folder of the configuration. */
export function path(description: string): ConfigKey<string | undefined> {
  const mapPaths = (value: string | undefined, map: (path: string) => string): string | undefined =>
    value === undefined ? undefined : map(value)
  return { ...text(description), form: 'sti', mapPaths }
}

/** A list of texts. */
export function texts(description: string): ConfigKey<readonly string[]> {
  const item = { type: ['string', 'number'], minLength: 1 }
  const schema = { anyOf: [{ type: 'array', items: item }, item] }
  return { description, form: 'liste av tekster', default: [], schema, read: readTexts }
}

/** A list of paths, relative to the folder of the configuration. */
export function paths(description: string): ConfigKey<readonly string[]> {
  return { ...texts(description), form: 'liste av stier', mapPaths: (value, map) => value.map(map) }
}

/** Yes or no. */
export function flag(description: string): ConfigKey<boolean | undefined> {
  const read: ReadValue<boolean> = (value, what, report) => {
    if (value.kind === 'flag') return value.value
    wrong(value, `${what} må være ja eller nei`, 'true eller false', report)
    return undefined
  }
  return { description, form: '`true` eller `false`', default: undefined, schema: { type: 'boolean' }, read }
}

/** A whole number; both bounds are included. */
export function integer(min: number, max: number, description: string): ConfigKey<number | undefined> {
  const isOpen = max >= Number.MAX_SAFE_INTEGER
  return {
    description,
    form: isOpen ? `helt tall, minst ${min}` : `helt tall fra ${min} til ${max}`,
    default: undefined,
    schema: isOpen ? { type: 'integer', minimum: min } : { type: 'integer', minimum: min, maximum: max },
    read: (value, what, report) => readInteger(value, what, { min, max }, report),
  }
}

/** A probability, 0–1. */
export function share(description: string): ConfigKey<number | undefined> {
  const read: ReadValue<number> = (value, what, report) => {
    if (value.kind === 'number' && value.value >= 0 && value.value <= 1) return value.value
    wrong(value, `${what} må være et tall`, 'fra 0 til 1, med punktum som desimaltegn', report)
    return undefined
  }
  const schema = { type: 'number', minimum: 0, maximum: 1 }
  return { description, form: 'tall fra 0 til 1', default: undefined, schema, read }
}

/** A delimiter of tables: one ASCII character that no cell begins with by chance, or the word `tab`. */
export function delimiter(description: string): ConfigKey<string | undefined> {
  const pattern = '^(tab|[\\t!#-/:-@[-`{-~])$'
  const allowed = new RegExp(pattern)
  const read: ReadValue<string> = (value, what, report) => {
    if (value.kind === 'text' && allowed.test(value.value)) return value.value
    wrong(value, `${what} kan ikke brukes`, 'ett tegn, for eksempel ";", "," eller "|", eller ordet tab', report)
    return undefined
  }
  return { description, form: 'ett tegn eller `tab`', default: undefined, schema: { type: 'string', pattern }, read }
}

/** One of several words. */
export function choice<const W extends string>(words: readonly W[], description: string): ConfigKey<W | undefined> {
  const form = words.map((word) => `\`${word}\``).join(', ')
  return { description, form, default: undefined, schema: { enum: words }, read: readChoice(words) }
}

/** Some of several words; all of them have to be known. */
export function someOf<const W extends string>(words: readonly W[], description: string): ConfigKey<readonly W[]> {
  const readWord = readChoice(words)
  const read: ReadValue<readonly W[]> = (value, what, report) =>
    readList(value, what, report)
      ?.map((item, index) => readWord(item, `${what}[${index}]`, report))
      .filter((item) => item !== undefined)
  const form = `liste av ${words.map((word) => `\`${word}\``).join(', ')}`
  return { description, form, default: [], schema: { type: 'array', items: { enum: words } }, read }
}

/** One of several words for each of several keys; keys may be left out. */
export function choices<const W extends string>(
  keys: readonly (readonly [key: string, description: string])[],
  words: readonly W[],
  description: string,
): ConfigKey<Readonly<Record<string, W>>> {
  const known = keys.map(([key]) => key)
  const readWord = readChoice(words)
  const properties = Object.fromEntries(keys.map(([key, about]) => [key, { enum: words, description: about }]))
  const read: ReadValue<Readonly<Record<string, W>>> = (value, what, report) => {
    const fields = readFields(value, what, known, report)
    const chosen: [string, W][] = []
    for (const key of fields === undefined ? [] : known) {
      const field = fields?.get(key)
      if (field === undefined || field.kind === 'nothing') continue
      const word = readWord(field, `${what}.${key}`, report)
      if (word !== undefined) chosen.push([key, word])
    }
    return Object.fromEntries(chosen)
  }
  const form = `regel: ${words.map((word) => `\`${word}\``).join(', ')}`
  return { description, form, default: {}, schema: { type: 'object', properties, additionalProperties: false }, read }
}

/** The same setting with a value for when it is not set. */
export function withDefault<T>(key: ConfigKey<T | undefined>, value: T): ConfigKey<T> {
  const { description, form, schema, read, mapPaths } = key
  return {
    description,
    form,
    schema,
    default: value,
    read: (located, what, report) => read(located, what, report),
    ...(mapPaths === undefined ? {} : { mapPaths: (paths, map) => mapPaths(paths, map) ?? paths }),
  }
}

function readTexts(value: Located, what: string, report: Report): readonly string[] | undefined {
  // One text where a list is expected can only mean a list of one.
  if (value.kind === 'text' || value.kind === 'number')
    return readTexts({ kind: 'list', at: value.at, items: [value] }, what, report)
  const items = readList(value, what, report)
  return items?.map((item, index) => readText(item, `${what}[${index}]`, report)).filter((item) => item !== undefined)
}

function readChoice<W extends string>(words: readonly W[]): ReadValue<W> {
  return (value, what, report) => {
    const found = value.kind === 'text' ? words.find((word) => word === value.value) : undefined
    if (found === undefined) wrong(value, `${what} kan ikke brukes`, words.map(quote).join(', '), report)
    return found
  }
}
