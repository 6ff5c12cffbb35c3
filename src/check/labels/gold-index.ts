import type { Input } from '../../types/input.ts'
import { foldedHash, foldText } from './fold-text.ts'
import type { GoldRow } from './gold-row.ts'

/** Finds the gold of inputs, and remembers which rows found theirs. */
export interface GoldIndex {
  readonly rows: readonly GoldRow[]
  /**
   * The rows that are about an input; more than one where gold has it twice. To be called once for each input, in their
   * order.
   */
  readonly find: (input: Input) => readonly GoldRow[]
  /**
   * Rows that no input was found for, in their order; `there` is the input that stands where the row points but has
   * other words, empty where there is none.
   */
  readonly unused: () => readonly { readonly row: GoldRow; readonly there: string }[]
}

/**
 * Indexes gold by id, by source and place, and by text. A source is found under any ending of its path, the longest
 * first, since gold tells where a file lies from where the gold itself lies. Memory: some 200 bytes a row.
 */
export function createGoldIndex(rows: readonly GoldRow[]): GoldIndex {
  const byKey = new Map<string, number[]>()
  const byText = new Map<number, number>()
  rows.forEach((row, at) => {
    for (const key of keysOfRow(row)) byKey.set(key, [...(byKey.get(key) ?? []), at])
    if (row.textHash !== 0 && !byText.has(row.textHash)) byText.set(row.textHash, at)
  })
  const used = new Set<number>()
  const otherWords = new Map<number, string>()

  const find = (input: Input): readonly GoldRow[] => {
    if (rows.length === 0) return []
    const folded = foldText(input.text)
    const hash = byText.size === 0 ? 0 : foldedHash(input.text)
    const found: GoldRow[] = []
    for (const key of keysOfInput(input))
      for (const at of byKey.get(key) ?? []) {
        const row = rows[at]
        if (row === undefined || used.has(at)) continue
        if ((row.textHash !== 0 && row.textHash !== hash) || !folded.includes(row.snippet)) {
          if (!otherWords.has(at)) otherWords.set(at, input.id)
        } else if (found.length === 0 || row.textHash !== 0 || row.snippet !== '') {
          // A second row without any words may be about the next column of the same table row.
          used.add(at)
          found.push(row)
        }
      }
    if (found.length > 0) return found
    const at = hash === 0 ? undefined : byText.get(hash)
    const row = at === undefined ? undefined : rows[at]
    if (at === undefined || row === undefined) return []
    used.add(at)
    return [row]
  }
  // Of rows with the same text one speaks for all.
  const isUsed = (row: GoldRow, at: number): boolean => used.has(at) || used.has(byText.get(row.textHash) ?? -1)
  const unused = (): readonly { readonly row: GoldRow; readonly there: string }[] =>
    rows.flatMap((row, at) => (isUsed(row, at) ? [] : [{ row, there: otherWords.get(at) ?? '' }]))
  return { rows, find, unused }
}

/** A source holds no `#` before its own: ids are `<source>#<place or id>`. */
function keysOfRow({ id, inputSource, inputPlace }: GoldRow): readonly string[] {
  const keys: string[] = []
  if (inputSource !== '' && inputPlace !== '') keys.push(`${inputSource}#${inputPlace}`)
  if (id !== '') keys.push(id, `${inputSource}#${id}`)
  return [...new Set(keys)]
}

function* keysOfInput({ id, source, place }: Input): Generator<string> {
  const own = id.slice(source.length + 1)
  const column = place.indexOf(' column:')
  const ends = new Set([own, place, column < 0 ? place : place.slice(0, column)])
  for (let from = 0; from >= 0; from = nextPart(source, from))
    for (const end of ends) yield `${source.slice(from)}#${end}`
  // A row with nothing but the id that the input has in its own table.
  yield `#${own}`
}

/** Where the path goes on after its next folder; negative at the end. */
function nextPart(path: string, from: number): number {
  const slash = path.indexOf('/', from)
  return slash < 0 ? -1 : slash + 1
}
