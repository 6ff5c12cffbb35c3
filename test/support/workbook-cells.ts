import { readWorkbook } from './read-workbook.ts'

/** The cells of a workbook, as a person can read them: a line a row; what is no text stands without quotes. */
export function cellsOf(bytes: Uint8Array): string {
  return Object.entries(readWorkbook(bytes))
    .map(
      ([name, rows]) =>
        `# ${name}\n${rows.map((row) => row.map((cell) => JSON.stringify(cell)).join(' | ')).join('\n')}\n`,
    )
    .join('\n')
}
