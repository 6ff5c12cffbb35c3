import { columnNames } from '../table/table-header.ts'
import { cellText } from './json-table.ts'
import { isScalar, type JsonObject, type JsonValue } from './json-value.ts'

/** A list that is a table, and the keys that lead to it. */
export interface JsonPart {
  /** `answers.comments`; unique in the file, empty for the whole of it. */
  readonly name: string
  readonly items: readonly JsonValue[]
}

/** What a JSON file holds. */
export interface JsonParts {
  /** In the order of the file. */
  readonly tables: readonly JsonPart[]
  /** Short values that stand beside the tables. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** Texts that stand beside the tables, with the keys that lead to them; unique. */
  readonly texts: readonly (readonly [name: string, text: string])[]
}

/** Longest value that is a fact and no text of its own, in UTF-16 units. */
const longestFact = 80

/** Longest name that is made of keys, in UTF-16 units. */
const longestName = 300

/** Words that the texts of a list have on average when they are inputs rather than marks. */
const proseWords = 4

/**
 * Finds the tables of a file: the list that it is, or all lists of objects (or of texts) that it holds under its keys.
 * A file without such a list is one row. Lists within the items of a list are cells of that.
 */
export function findParts(root: JsonValue): JsonParts {
  const nothing = { facts: [], texts: [] }
  if (isScalar(root)) return { ...nothing, tables: cellText(root) === '' ? [] : [{ name: '', items: [root] }] }
  if (root.kind === 'list')
    return { ...nothing, tables: root.items.length === 0 ? [] : [{ name: '', items: root.items }] }
  const tables: JsonPart[] = []
  const others: { name: string; value: JsonValue }[] = []
  const walk = (object: JsonObject, above: string): void => {
    for (const [key, value] of object.entries) {
      const name = nameUnder(above, key)
      if (isScalar(value)) others.push({ name, value })
      else if (value.kind === 'object') walk(value, name)
      else if (isTable(value.items)) tables.push({ name, items: value.items })
      else others.push({ name, value })
    }
  }
  walk(root, '')
  if (tables.length > 0) return besideTables(tables, others)
  return { ...nothing, tables: others.length === 0 ? [] : [{ name: '', items: [root] }] }
}

function besideTables(tables: readonly JsonPart[], others: readonly { name: string; value: JsonValue }[]): JsonParts {
  const said = others.map(({ name, value }) => [name, cellText(value)] as const)
  const texts = said.filter(([, text]) => isText(text))
  const tableNames = uniqueNames(tables.map(({ name }) => name))
  const textNames = uniqueNames(texts.map(([name]) => name))
  return {
    tables: tables.map(({ items }, index) => ({ name: tableNames[index] ?? '', items })),
    facts: said.filter(([, text]) => text.trim() !== '' && text.length <= longestFact && !isText(text)),
    texts: texts.map(([, text], index) => [textNames[index] ?? '', text]),
  }
}

function nameUnder(above: string, key: string): string {
  const name = above === '' ? key.trim() : `${above}.${key.trim()}`
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1)}…`
}

function uniqueNames(names: readonly string[]): string[] {
  return columnNames(names, names.length)
}

/** Whether a list is a table: one of objects, of lists with words in them, or of texts with several words. */
function isTable(items: readonly JsonValue[]): boolean {
  if (items.some((item) => !isScalar(item) && (item.kind === 'object' || item.items.some(hasWords)))) return true
  const texts = items.filter((item) => typeof item === 'string')
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0)
  return texts.length > 0 && words >= proseWords * items.length
}

function hasWords(value: JsonValue): boolean {
  return typeof value === 'string' && /\p{L}/u.test(value)
}

/** A value that is no short fact but says something. */
function isText(text: string): boolean {
  return /\p{L}/u.test(text) && (text.length > longestFact || text.trim().includes('\n'))
}
