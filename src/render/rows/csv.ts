import { createDelimitedWriter } from './delimited.ts'
import { formulaStart } from './formula.ts'
import type { RowWriter, RowWriterOptions } from './row-writer.ts'

/**
 * CSV by RFC 4180, but with `\n` between records, as pipes like it; for Excel with a byte order mark, `;` and CRLF.
 * Texts keep their line breaks, in quotes.
 */
export function createCsvWriter(options: RowWriterOptions): RowWriter {
  const { excel = false, defuse = true } = options
  const delimiter = excel ? ';' : ','
  const isFormula = new RegExp(formulaStart)
  // One look at each value finds all that needs care.
  const special = new RegExp(`["\\r\\n${delimiter}]${defuse ? `|${formulaStart}` : ''}`)
  const mustQuote = new RegExp(`["\\r\\n${delimiter}]`)

  const cell = (value: string): string => {
    if (!special.test(value)) return value
    const safe = defuse && isFormula.test(value) ? `'${value}` : value
    return mustQuote.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }

  return createDelimitedWriter(options, {
    mark: excel ? '\ufeff' : '',
    delimiter,
    lineBreak: excel ? '\r\n' : '\n',
    cell,
  })
}
