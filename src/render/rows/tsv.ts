import { createDelimitedWriter } from './delimited.ts'
import { formulaStart } from './formula.ts'
import type { RowWriter, RowWriterOptions } from './row-writer.ts'

const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]/
const runsOfBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

/** Tab-separated values without quoting: one record a line; tabs and line breaks inside a value become a space. */
export function createTsvWriter(options: RowWriterOptions): RowWriter {
  const { defuse = true } = options
  const isFormula = new RegExp(formulaStart)
  const cell = (value: string): string => {
    const line = breaks.test(value) ? value.replace(runsOfBreaks, ' ') : value
    return defuse && isFormula.test(line) ? `'${line}` : line
  }
  return createDelimitedWriter(options, { mark: '', delimiter: '\t', lineBreak: '\n', cell })
}
