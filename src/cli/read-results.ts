import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { HovedgrepError } from '../errors.ts'
import { loadTaxonomyWithLexicon } from '../load.ts'
import { outputTest, writtenOver } from '../read/files/output-test.ts'
import { isJsonlTrailer, parseJsonlTrailer } from '../render/rows/jsonl-trailer.ts'
import { createRowParser } from '../render/rows/parse-jsonl.ts'
import type { ClassifiedInput } from '../types/assignment.ts'
import type { ResultTrailer } from '../types/run.ts'
import type { Taxonomy } from '../types/taxonomy.ts'
import type { Session } from './session.ts'

/** The rows of a result file, and what its last line says of the run. */
export interface Results {
  readonly taxonomy: Taxonomy
  readonly rows: () => AsyncGenerator<ClassifiedInput>
  /** Whole when the rows are at an end. */
  readonly trailer: () => ResultTrailer
}

const resultEnding = /\.(?:jsonl|ndjson)$/iu

/** Lines of a text file, one at a time. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const input = createReadStream(path, 'utf8')
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  } finally {
    input.destroy()
  }
}

/**
 * Whether what was given is one result file of `classify`, and not raw inputs: its first line has the fields of a row,
 * or it is the last line of a result without rows.
 */
export async function isResultFile(cwd: string, paths: readonly string[]): Promise<boolean> {
  const [path = ''] = paths
  if (paths.length !== 1 || !resultEnding.test(path)) return false
  try {
    for await (const line of linesOf(resolve(cwd, path)))
      return isJsonlTrailer(line) || /^\{"id":.{0,65536}"lever_name":/u.test(line)
  } catch {
    // It cannot be read: whoever reads it as raw inputs says so, with a hint.
  }
  return false
}

/**
 * Opens a result file.
 * @throws {HovedgrepError} RESULT_INVALID when it is damaged, cut short, or holds other rows than its last line says,
 *   USAGE when it would be written over
 */
export async function readResults(session: Session): Promise<Results> {
  const { config, io } = session
  const [path = ''] = config.paths
  const isOutput = await outputTest(io.cwd, session.flags.output)
  if (await isOutput(resolve(io.cwd, path))) throw writtenOver(path)
  const { taxonomy } = await loadTaxonomyWithLexicon({ cwd: io.cwd, taxonomy: config.taxonomy })
  let trailer: ResultTrailer | undefined

  async function* rows(): AsyncGenerator<ClassifiedInput> {
    const parse = createRowParser(path, taxonomy)
    const redactor = session.redaction?.result()
    let lineNumber = 0
    let count = 0
    for await (const line of linesOf(resolve(io.cwd, path))) {
      lineNumber++
      if (isJsonlTrailer(line)) trailer = parseJsonlTrailer(line, path, lineNumber)
      else {
        count++
        const row = parse(line, lineNumber)
        yield redactor?.row(row) ?? row
      }
    }
    assertWhole(path, trailer, count)
    if (trailer !== undefined && redactor !== undefined) trailer = redactor.trailer(trailer)
    if (trailer !== undefined && trailer.run.taxonomySha256 !== taxonomy.sha256)
      session.say(
        `${session.colours.yellow('merk:')} ${path} er laget med en annen utgave av taksonomien enn den som brukes nå.`,
      )
  }

  return {
    taxonomy,
    rows,
    trailer() {
      if (trailer === undefined) throw new HovedgrepError('INTERNAL', 'Resultatfilen er ikke lest til ende.')
      return trailer
    },
  }
}

function assertWhole(path: string, trailer: ResultTrailer | undefined, rows: number): void {
  const place = { source: path, place: '' }
  const hint =
    'Lag filen på nytt med «hovedgrep classify --format jsonl». Velg ut rader med --status, --lever og --min-probability der, så stemmer regnskapet.'
  if (trailer === undefined)
    throw new HovedgrepError('RESULT_INVALID', `${path} er avkortet: siste linje, med regnskapet, mangler.`, {
      place,
      hint,
    })
  const classified = trailer.ledger.reduce((sum, entry) => sum + entry.classified, 0)
  const wanted = classified - trailer.filteredOut
  if (rows !== wanted)
    throw new HovedgrepError(
      'RESULT_INVALID',
      `${path} har ${rows} innspill, men regnskapet i siste linje sier ${wanted}.`,
      { place, hint },
    )
}
