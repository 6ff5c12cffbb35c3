/** Words that make a short first cell a column name (lower case, nb, nn and en). */
const columnWords = new Set(
  (
    'id nr nummer ref referanse løpenummer saksnr dato date tid tidspunkt time timestamp mottatt mottatt sendt received navn namn name ' +
    'fornavn etternavn epost mail email telefon phone organisasjon organisation organization virksomhet verksemd avsender ' +
    'avsendar aktør aktørtype type kommune fylke county region rolle role kategori category tema topic spørsmål question ' +
    'innspill innspel tekst text kommentar comment comments svar answer response forslag framlegg suggestion beskrivelse ' +
    'skildring description merknad synspunkt tilbakemelding feedback tittel title overskrift samtykke consent kilde source ' +
    'språk language respondent snippet label primary lever status'
  ).split(' '),
)

/**
 * Tells whether the first record of a table holds column names. It does when a short cell is a usual column name, or
 * when what stands below is of another kind; it does not when a cell is a number, a date, a sentence, or built like the
 * ids below it. In doubt, a table of several columns has names and a single column has none.
 * @param first - the first record
 * @param rows - some records after it
 */
export function hasHeader(first: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const cells = first.map((cell) => cell.trim())
  if (cells.some(isColumnName)) return true
  if (cells.some((cell) => isValue(cell) || isSentence(cell))) return false
  if (cells.some((cell, column) => isBuiltAlike(cell, column, rows))) return false
  return cells.length > 1 || isAboveProse(cells[0] ?? '', rows)
}

/**
 * Makes column names: trimmed, on one line, and unique.
 * @param header - the first record, or undefined when it is no header
 * @param width - number of columns of a table without header
 * @returns the names; an empty one is `kolonne N`, a repeated one gets ` (2)`, ` (3)` …
 */
export function columnNames(header: readonly string[] | undefined, width: number): string[] {
  const raw = header ?? Array.from({ length: width }, () => '')
  return uniqueNames(
    raw.map((cell, index) => cell.normalize('NFC').trim().replace(/\s+/g, ' ') || `kolonne ${index + 1}`),
  )
}

/** Makes names unique: one that comes again gets ` (2)`, ` (3)` … */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  const copies = new Map<string, number>()
  return names.map((name) => {
    let unique = name
    while (taken.has(unique)) {
      const copy = (copies.get(name) ?? 1) + 1
      copies.set(name, copy)
      unique = `${name} (${copy})`
    }
    taken.add(unique)
    return unique
  })
}

/** Whether a short cell is a usual name of a column, such as `Innspill` or `Svar-id`. */
export function isColumnName(cell: string): boolean {
  if (cell.length > 40) return false
  const words = cell.toLowerCase().split(/[\s_./-]+/)
  return words.length <= 3 && words.some((word) => columnWords.has(word)) && !/[.!]$/.test(cell)
}

/** Whether a short cell is a number, a date, a time or an address, and no words. */
export function isValue(cell: string): boolean {
  if (cell.length > 40) return false
  return /^[.,:/ +%-]*\d[\d.,:/ T+%-]*Z?$/.test(cell) || /^[^\s@]+@\S+$/.test(cell)
}

/** Long running text. A question may be a column name however long it is. */
function isSentence(cell: string): boolean {
  if (/[?:]$/.test(cell)) return false
  return cell.length > 80 || (/[.!]$/.test(cell) && cell.includes(' '))
}

/** Whether most cells below have the same pattern of letters and digits, as ids have. */
function isBuiltAlike(cell: string, column: number, rows: readonly (readonly string[])[]): boolean {
  const pattern = patternOf(cell)
  if (!pattern.includes('9') || rows.length === 0) return false
  const alike = rows.filter((row) => patternOf(row[column]?.trim() ?? '') === pattern).length
  return alike >= 0.8 * rows.length
}

function patternOf(cell: string): string {
  return cell
    .slice(0, 40)
    .replace(/\d+/g, '9')
    .replace(/\p{L}+/gu, 'a')
}

function isAboveProse(cell: string, rows: readonly (readonly string[])[]): boolean {
  const lengths = rows.map((row) => row[0]?.trim().length ?? 0)
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  return !cell.includes(' ') && mean >= 20 && mean >= 3 * cell.length
}
