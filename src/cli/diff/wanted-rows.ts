import { isJsonlTrailer } from '../../render/rows/jsonl-trailer.ts'
import { createRowParser } from '../../render/rows/parse-jsonl.ts'
import type { ClassifiedInput } from '../../types/assignment.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import { linesOf } from '../read-results.ts'
import type { ResultRedactor } from '../redact/redact-result.ts'

/** A row by its position in the file. */
export interface WantedRow {
  readonly at: number
  readonly row: ClassifiedInput
  /** As it may be shown. */
  readonly shown: ClassifiedInput
}

/** A result file that is read anew. */
export interface ResultFile {
  /** Absolute. */
  readonly path: string
  /** For messages. */
  readonly name: string
  readonly taxonomy: Taxonomy
}

/**
 * Some rows of a result file. Lines of others are passed over unread, unless there is something to redact: a pseudonym
 * depends on what stands before.
 * @param wanted - positions, from 0
 * @throws {HovedgrepError} RESULT_INVALID for a damaged line
 */
export async function* wantedRows(
  { path, name, taxonomy }: ResultFile,
  wanted: ReadonlySet<number>,
  redactor: ResultRedactor | undefined,
): AsyncGenerator<WantedRow> {
  if (wanted.size === 0) return
  const parse = createRowParser(name, taxonomy)
  let [at, left] = [-1, wanted.size]
  for await (const line of linesOf(path)) {
    at++
    if (isJsonlTrailer(line)) return
    if (!wanted.has(at) && redactor === undefined) continue
    const row = parse(line, at + 1)
    const shown = redactor?.row(row) ?? row
    if (!wanted.has(at)) continue
    yield { at, row, shown }
    left--
    if (left === 0) return
  }
}
