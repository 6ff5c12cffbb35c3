import { hasHeader, isColumnName, isValue } from './table-header.ts'

/** What the first records of a table are. */
export interface TableHead {
  /** Records above the column names: a title, a date of export. */
  readonly titles: number
  /** Records of column names: one, two where a survey tool writes answers' names below its questions, or none. */
  readonly headers: number
}

/** Lines that a title may have. */
const longestTitle = 10

/** What survey tools write below a question. */
const answerNames = new Set(
  'response|open-ended response|svar|åpent svar|fritekst|fritekstsvar|kommentar|other (please specify)|annet (spesifiser)'.split(
    '|',
  ),
)

/**
 * Finds the title and the column names of a table.
 * @param records - its first records, blank ones left out
 * @param width - cells that a record usually has, integer ≥ 1
 * @param header - whether the first record holds column names, where the user has said so
 */
export function findTableHead(
  records: readonly (readonly string[])[],
  width: number,
  header: boolean | undefined,
): TableHead {
  const titles = header === undefined ? countTitles(records, width) : 0
  const first = records[titles]
  if (first === undefined) return { titles: 0, headers: 0 }
  const rows = records.slice(titles + 1)
  if (!(header ?? (titles > 0 || hasHeader(first, rows)))) return { titles, headers: 0 }
  return { titles, headers: header === undefined && namesAnswers(first, rows) ? 2 : 1 }
}

/**
 * Names the columns where two records do: by the answer where there is no question, and by both where an answer's name
 * says something of its own.
 */
export function joinHeaders(questions: readonly string[], answers: readonly string[]): string[] {
  let question = ''
  return Array.from({ length: Math.max(questions.length, answers.length) }, (_, column) => {
    const own = questions[column]?.trim() ?? ''
    const answer = answers[column]?.trim() ?? ''
    if (own !== '') question = own
    if (answer === '' || (own !== '' && answerNames.has(answer.toLowerCase()))) return own
    return question === '' ? answer : `${question}: ${answer}`
  })
}

/** Records with less in them than a table has, above one that fills its width and holds column names and no value. */
function countTitles(records: readonly (readonly string[])[], width: number): number {
  if (width < 2) return 0
  const at = records.slice(0, longestTitle + 1).findIndex((cells) => cells.length >= width && filled(cells) > 1)
  const candidate = records[at]
  if (at < 1 || candidate === undefined || candidate.some((cell) => isValue(cell.trim()))) return 0
  const above = records.slice(0, at)
  const names = candidate.filter((cell) => isColumnName(cell.trim())).length
  // What is above may be column names itself, of which most are left out.
  if (above.flat().some((cell) => isColumnName(cell.trim()))) return names > 1 ? at : 0
  const isTitle = above.every((cells) => cells.length === 1)
  return names > 0 || (isTitle && hasHeader(candidate, records.slice(at + 1))) ? at : 0
}

/** Whether the record below the questions names their answers: it has something for each column that has no question. */
function namesAnswers(questions: readonly string[], [answers = [], ...rows]: readonly (readonly string[])[]): boolean {
  if (rows.length === 0 || (answers[0] ?? '').trim() !== '' || filled(answers) === 0) return false
  if (rows.some((row) => (row[0] ?? '').trim() === '')) return false
  const named = answers.map((cell) => cell.trim().toLowerCase()).filter((cell) => cell !== '')
  if (named.every((cell) => answerNames.has(cell))) return true
  const nameless = questions.flatMap((cell, column) => (cell.trim() === '' ? [column] : []))
  const areNames = named.every((cell) => cell.length <= 60 && !/[.!]$/.test(cell))
  return areNames && nameless.length > 0 && nameless.every((column) => (answers[column] ?? '').trim() !== '')
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length
}
