import { createHash } from 'node:crypto'
import { findSources } from '../read/files/find-sources.ts'
import { readSource } from '../read/open-source.ts'
import { parseLabelledRows } from '../taxonomy/labelled-rows.ts'
import type { LabelledRow } from '../types/labelled-row.ts'
import type { Taxonomy } from '../types/taxonomy.ts'
import { readOptions, type Session } from './session.ts'

/** Labelled rows of some files, in the order of the files. */
export interface LabelledFiles {
  readonly rows: readonly LabelledRow[]
  /** Source of each row; shape [rows]. */
  readonly sources: readonly string[]
  readonly files: readonly string[]
  /** SHA-256 over the rows, independent of how the files are called and quoted. */
  readonly sha256: string
}

/**
 * Reads labelled inputs from CSV files, folders or patterns.
 * @param code - what the rows are for, and the error they give
 * @throws {HovedgrepError} INPUT_MISSING, INPUT_NONE or `code`
 */
export async function readLabelled(
  session: Session,
  paths: readonly string[],
  taxonomy: Taxonomy,
  code: 'TRAINING_INVALID' | 'GOLD_INVALID',
): Promise<LabelledFiles> {
  const { redaction } = session
  const { sources } = await findSources(paths, {
    cwd: session.io.cwd,
    format: 'csv',
    output: session.flags.output,
  })
  const tables = sources.filter(({ format }) => format === 'csv')
  const levers = taxonomy.levers.map(({ id }) => id)
  const rows: LabelledRow[] = []
  const sourceNames: string[] = []
  for (const { name, ...table } of tables) {
    const source = { ...table, name: redaction?.sourceName(name) ?? name }
    const redact = redaction?.units()
    let header: readonly string[] = []
    const cells: (readonly string[])[] = []
    const units = readSource(source, { ...readOptions(session.config), header: true }, ({ message }) =>
      session.say(message),
    )
    for await (const batch of units)
      for (const unit of redact?.(batch) ?? batch) {
        if (unit.kind === 'table') header = unit.columns
        else if (unit.kind === 'row') cells.push(unit.cells)
      }
    const parsed = parseLabelledRows(header, cells, { levers, source: source.name, code })
    for (const row of parsed) {
      rows.push(row)
      sourceNames.push(source.name)
    }
  }
  const hash = createHash('sha256')
  for (const { id, text, primary, secondary, aspect } of rows)
    hash.update(`${JSON.stringify([id, text, primary, secondary, aspect])}\n`)
  return { rows, sources: sourceNames, files: tables.map(({ name }) => name), sha256: hash.digest('hex') }
}
