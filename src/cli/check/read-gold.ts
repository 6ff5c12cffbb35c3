import { dirname, resolve } from 'node:path'
import type { GoldRow } from '../../check/labels/gold-row.ts'
import { parseGoldRows } from '../../check/labels/parse-gold-rows.ts'
import { HovedgrepError } from '../../errors.ts'
import { findSources } from '../../read/files/find-sources.ts'
import { readSource } from '../../read/open-source.ts'
import type { Finding } from '../../types/finding.ts'
import { readOptions, type Session } from '../session.ts'
import type { Source } from '../unit-source.ts'
import type { SourceFiles } from './source-files.ts'

/** A gold file as it was read. */
export interface GoldFile {
  readonly rows: readonly GoldRow[]
  /** Whether it has the columns that `evaluate` wants. */
  readonly isEvaluable: boolean
  /** Flaws that reading found. */
  readonly findings: readonly Finding[]
}

/**
 * Reads the gold file of the settings. Its encoding and delimiter are found, whatever the settings say of the inputs.
 * @param files - those that are read as inputs: the gold names them from where it lies itself, or by the end of their path
 * @returns undefined when the settings name none
 * @throws {HovedgrepError} INPUT_MISSING, INPUT_UNREADABLE, or GOLD_INVALID when it is no CSV or lacks columns
 */
export async function readGold(session: Session, files: SourceFiles): Promise<GoldFile | undefined> {
  const { config, io, redaction } = session
  const path = config['check.gold']
  if (path === undefined) return undefined
  const { sources: found } = await findSources([path], { cwd: io.cwd, format: 'csv' })
  const [file] = found
  if (file === undefined || file.format !== 'csv' || found.length > 1)
    throw new HovedgrepError('GOLD_INVALID', `Fasiten ${path} er ikke én CSV-fil.`, {
      place: { source: path, place: '' },
      hint: 'Gi én CSV-fil med --gold eller check.gold.',
    })
  const source = redaction?.sourceName(file.name) ?? file.name
  files.addOwn(source, file.path)
  const findings: Finding[] = []
  let header: readonly string[] = []
  const cells: (readonly string[])[] = []
  const options = { ...readOptions(config), encoding: undefined, delimiter: undefined, header: true }
  for await (const batch of readSource({ ...file, name: source }, options, (finding) => findings.push(finding)))
    for (const unit of batch) {
      if (unit.kind === 'table') header = unit.columns
      else if (unit.kind === 'row') cells.push(unit.cells)
    }
  const mask = redaction === undefined ? undefined : redaction.redactor.mask
  const masked = mask === undefined ? cells : cells.map((row) => maskCells(row, header, mask))
  const nameOf = createNamer(dirname(file.path), files, (name) => redaction?.knownName(name) ?? name)
  return {
    rows: parseGoldRows(header, masked, source).map((row) => {
      const { inputSource: written } = row
      if (written === '') return row
      const inputSource = nameOf(written)
      return { ...row, inputSource, writtenSource: redaction === undefined ? written : inputSource }
    }),
    isEvaluable: ['text', 'primary'].every((column) => header.some((name) => name.trim().toLowerCase() === column)),
    findings: redaction === undefined ? findings : findings.map(redaction.finding),
  }
}

/** Whether a source is the gold of the settings, or the record it is compared with; neither is read as an input. */
export function isGold({ config, io }: Session, source: Source): boolean {
  const path = pathOf(source)
  const own = [config['check.gold'], config['check.recorded-quality']]
  return path !== undefined && own.some((file) => file !== undefined && resolve(io.cwd, file) === path)
}

/** The error of a check whose only inputs are the gold: it would find nothing wrong with them. */
export function nothingButGold({ config }: Session): HovedgrepError {
  const gold = config['check.gold']
  const path = gold ?? config['check.recorded-quality'] ?? ''
  return new HovedgrepError(
    'USAGE',
    `Ingen innspill er lest: «${path}» er ${gold === undefined ? 'målingen' : 'fasiten'}, og den leses ikke som innspill.`,
    {
      place: { source: path, place: '' },
      hint: 'Står merkelappene ved siden av innspillene, nevn kolonnen med --gold-column i stedet for --gold. Nevn ellers innspillene også.',
    },
  )
}

/** Where a source lies on disk; undefined for one within another, and for standard input. */
function pathOf(source: Source): string | undefined {
  return 'path' in source && source.contents === undefined ? source.path : undefined
}

/**
 * Makes a function that gives a source the name it has as an input: the file where the gold says that it is, else the one
 * file whose path ends so.
 */
function createNamer(
  folder: string,
  files: SourceFiles,
  nameNow: (name: string) => string,
): (written: string) => string {
  const known = new Map<string, string>()
  const find = (written: string): string => {
    const at = resolve(folder, written).replaceAll('\\', '/')
    const there = files.sourceAt(at)
    const ending = there === undefined ? files.sourcesEndingIn(written) : []
    return there ?? (ending.length === 1 ? ending[0] : undefined) ?? nameNow(written)
  }
  return (written) => {
    const name = known.get(written) ?? find(written)
    known.set(written, name)
    return name
  }
}

/** Everything but the source, whose name is replaced as that of a file. */
function maskCells(row: readonly string[], header: readonly string[], mask: (text: string) => string): string[] {
  const sourceAt = header.findIndex((name) => /^(?:source|kilde)$/.test(name.trim().toLowerCase()))
  return row.map((cell, at) => (at === sourceAt ? cell : mask(cell)))
}
