import { HovedgrepError } from '../../errors.ts'
import type { TextLocation } from '../../types/location.ts'
import { type DecodedBlock, decodeBlocks } from '../bytes/decode.ts'
import { guardBytes } from '../open-source.ts'
import type { ReadOptions } from '../reader.ts'
import type { FormatName } from '../registry.ts'
import type { LineEnd } from './each-line.ts'
import { keyLine } from './key-line.ts'
import { locateLines } from './locate-lines.ts'
import { locateRows } from './locate-rows.ts'
import { markLine } from './mark-line.ts'
import { noShield, type Shield } from './shield.ts'
import { parsePlace, type WantedLine, type WantedPlace, type WantedRow } from './wanted-place.ts'

/** A file that can be read once more. */
export interface ReadableAgain {
  readonly name: string
  readonly format: FormatName
  readonly bytes: () => AsyncIterable<Uint8Array>
}

/** What ends a line, by format: what a reader counts lines by. Formats that are not here have no lines. */
const lineEnds: Partial<Readonly<Record<FormatName, LineEnd>>> = {
  markdown: 'any',
  text: 'any',
  json: 'any',
  jsonl: 'lf',
}

/** Whether files of a format have lines to which places can be traced. */
export function hasLines(format: FormatName): boolean {
  return format === 'csv' || lineEnds[format] !== undefined
}

/**
 * Finds the physical lines of places by reading the file once more, only as far as is needed. Memory holds one block,
 * one record and what is found.
 * @param rename - what columns are called in the places
 * @param shield - what is not to be shown of the lines
 * @returns in the order wanted; undefined for a place that has no line, in formats without lines, and where the file
 *   cannot be read any more
 * @throws {HovedgrepError} USAGE when an option has no meaning
 */
export async function locatePlaces(
  source: ReadableAgain,
  options: ReadOptions,
  wanted: readonly WantedPlace[],
  rename: (column: string) => string = (column) => column,
  shield: Shield = noShield,
): Promise<readonly (TextLocation | undefined)[]> {
  if (!hasLines(source.format)) return wanted.map(() => undefined)
  const parsed = wanted.map(parsePlace)
  try {
    const found = await locate(
      source,
      options,
      parsed.flatMap((one) => one ?? []),
      rename,
      shield,
    )
    return parsed.map((one) => (one === undefined ? undefined : found.get(one)))
  } catch (error) {
    // It was there when it was read. What was found then is true without its line.
    if (error instanceof HovedgrepError && error.code === 'INPUT_UNREADABLE') return wanted.map(() => undefined)
    throw error
  }
}

async function locate(
  source: ReadableAgain,
  options: ReadOptions,
  wanted: readonly (WantedLine | WantedRow)[],
  rename: (column: string) => string,
  shield: Shield,
): Promise<ReadonlyMap<WantedLine | WantedRow, TextLocation>> {
  const { name, format, bytes } = source
  const open = () => decodeBlocks(guardBytes(bytes(), name), options.encoding)
  const found = new Map<WantedLine | WantedRow, TextLocation>()
  /** Lines to look for, and for whom. */
  const lines = new Map<WantedLine, WantedLine | WantedRow>()
  for (const one of wanted) {
    if ('line' in one) lines.set(one, one)
    else if (format === 'jsonl') lines.set(keyLine(one, rename), one)
  }
  if (format === 'csv') {
    const rows = wanted.filter((one) => 'row' in one)
    for (const [row, where] of await locateRows(guardBytes(bytes(), name), options, rows, rename, shield)) {
      if ('isHidden' in where) lines.set({ ...row, line: where.line, ...(where.isHidden ? unseen : {}) }, row)
      else found.set(row, where)
    }
  }
  if (lines.size === 0) return found
  const end = lineEnds[format] ?? (await tableLineEnd(open()))
  for (const [line, where] of await locateLines(open(), end, [...lines.keys()], shield))
    found.set(lines.get(line) ?? line, where)
  return found
}

/** A line of which only the number is told: the words in it are not looked for, since they would be shown. */
const unseen: Pick<WantedLine, 'words' | 'mark'> = {
  words: undefined,
  mark: (line, text) => ({ ...markLine(line, text), text: '' }),
}

/** What ends the records of a table, found as its reader finds it. */
async function tableLineEnd(blocks: AsyncIterable<DecodedBlock>): Promise<LineEnd> {
  for await (const { bytes } of blocks) return bytes.includes(0x0a) || !bytes.includes(0x0d) ? 'lf' : 'cr'
  return 'lf'
}
