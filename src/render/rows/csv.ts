import { createDelimitedWriter } from './delimited.ts'
import { formulaStart } from './formula.ts'
import type { RowWriter, RowWriterOptions } from './row-writer.ts'

/**
 * CSV by RFC 4180, but with `\n` between records, as pipes like it; for a Norwegian Excel with a byte order mark, `;`, CRLF
 * and decimal commas.
 * Texts keep their line breaks, in quotes.
 */
export function createCsvWriter(options: RowWriterOptions): RowWriter {
  const { excel = false, defuse = true } = options
  const delimiter = excel ? ';' : ','
  return createDelimitedWriter(options, {
    mark: excel ? '\ufeff' : '',
    delimiter,
    lineBreak: excel ? '\r\n' : '\n',
    decimalComma: excel,
    cell: createCsvCell(delimiter, defuse),
  })
}

/**
 * Makes a function that makes a value fit to stand between delimiters: quoted where it has to be, and with a leading
 * apostrophe where a spreadsheet would take it for a formula.
 */
export function createCsvCell(delimiter: string, defuse: boolean): (value: string) => string {
  const isFormula = new RegExp(formulaStart)
  return (value) => {
    if (value === '') return value
    const safe = defuse && mayBeFormula(value.charCodeAt(0)) && isFormula.test(value) ? `'${value}` : value
    if (!mustQuote(safe, delimiter)) return safe
    return `"${safe.includes('"') ? safe.replaceAll('"', '""') : safe}"`
  }
}

/** Whether a value that begins so has to be looked at more closely: not letters and digits, with which most begin. */
function mayBeFormula(unit: number): boolean {
  return unit <= 0x40 ? unit < 0x30 || unit > 0x39 : unit > 0x7a
}

/** Four searches by the engine are several times faster than one look at each character. */
function mustQuote(value: string, delimiter: string): boolean {
  return value.includes(delimiter) || value.includes('"') || value.includes('\n') || value.includes('\r')
}
