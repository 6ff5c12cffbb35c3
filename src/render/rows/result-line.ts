import { HovedgrepError } from '../../errors.ts'
import { type Fail, type JsonFields, readFields } from './json-fields.ts'

/** Says that a line of a result file is broken: RESULT_INVALID with file, line and what to do. */
export function failAt(source: string, lineNumber: number): Fail {
  return (what) => {
    throw new HovedgrepError('RESULT_INVALID', `${source}:${lineNumber}: ${what}.`, {
      place: { source, place: `line:${lineNumber}` },
      hint: 'Lag fila på nytt med «hovedgrep classify --format jsonl».',
    })
  }
}

/** The fields of a line, which must hold one JSON object; throws RESULT_INVALID. */
export function readLine(line: string, fail: Fail): JsonFields {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return fail(line.trim() === '' ? 'linja er tom' : 'linja er ikke gyldig JSON')
  }
  return readFields(value, '', fail)
}
