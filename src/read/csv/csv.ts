import { HovedgrepError } from '../../errors.ts'
import type { Unit } from '../../types/unit.ts'
import { type DecodedBlock, decodeBlocks } from '../bytes/decode.ts'
import { reportForeignLines } from '../bytes/foreign-lines.ts'
import { limitFindings } from '../limit-findings.ts'
import type { ReadContext, ReadOptions } from '../reader.ts'
import { createTable } from './csv-table.ts'
import { detectDialect } from './detect-dialect.ts'

/**
 * Reads delimited text: finds encoding, delimiter, quoting and header, and gives a {@link TableUnit} and then the rows.
 * Streaming; memory holds one block and the record that is being read.
 *
 * Rows are counted from 1 after the header, empty ones included. A row with more cells than there are columns has an
 * unquoted delimiter in its text: the surplus is put back into the last column, so that no words are lost.
 * Findings: `undecodable-bytes`, `mixed-encoding`, `unclosed-quote`, `record-too-long`, `short-row`, `extra-cells`.
 * @throws {HovedgrepError} USAGE when the encoding or the delimiter that was set is none
 */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  context: ReadContext,
): AsyncGenerator<readonly Unit[]> {
  const delimiter = options.delimiter === undefined ? undefined : asDelimiter(options.delimiter)
  const findings = limitFindings(context)
  const blocks = decodeBlocks(bytes, options.encoding, reportForeignLines(findings))
  try {
    const first = await blocks.next()
    const second = first.done === true ? first : await blocks.next()
    if (first.done === true || (second.done === true && isBlank(first.value))) {
      yield [{ kind: 'block', place: 'line:1', text: '', section: [], column: '', meta: [], setAside: 'empty' }]
      return
    }
    const dialect = detectDialect(first.value.bytes, second.done === true, delimiter)
    const table = createTable(dialect, options, context, findings)
    yield* filled(table.write(first.value))
    for (let next = second; next.done !== true; next = await blocks.next()) yield* filled(table.write(next.value))
    yield* filled(table.end())
  } finally {
    await blocks.return(undefined)
    findings.finish()
  }
}

function* filled(units: readonly Unit[]): Generator<readonly Unit[]> {
  if (units.length > 0) yield units
}

function isBlank(block: DecodedBlock): boolean {
  return block.bytes.toString('utf8').trim() === ''
}

function asDelimiter(text: string): string {
  const delimiter = text === 'tab' || text === '\\t' ? '\t' : text
  if (/^[\t -~]$/.test(delimiter) && delimiter !== '"') return delimiter
  throw new HovedgrepError('USAGE', `Skilletegnet «${text}» kan ikke brukes: det må være ett tegn.`, {
    hint: 'Bruk for eksempel ; , | eller tab.',
  })
}
