import { HovedgrepError } from '../errors.ts'
import { findColumn } from '../text/columns/column-name.ts'
import type { RespondentOptions } from '../text/columns/respondent-columns.ts'
import type { TableUnit } from '../types/unit.ts'
import type { SegmentOptions, SegmentReport } from './segment-context.ts'
import { guessTextColumns } from './text-columns.ts'

/** What the user set, as it applies to each of the tables that hold inputs, by their places. */
export type ChosenTables = ReadonlyMap<string, SegmentOptions>

/**
 * Chooses the tables of a source that hold inputs: those with a column of inputs that the user named; else those with a
 * column that is called like an input or holds sentences; where there is none, the one with the longest words. A single
 * table is always taken, just as one in a file of its own.
 *
 * The other columns that the user named (ids, sender) have to be in one of these tables. In one that lacks them they are
 * found as if the user had said nothing, and a finding (`column-elsewhere`) tells of it: a workbook with a sheet for each
 * year seldom has the same columns in all of them, and one name may not cost the others.
 * @throws {HovedgrepError} COLUMN_MISSING when none of the tables has a column that the user named
 */
export function chooseTables(
  source: string,
  tables: readonly TableUnit[],
  options: SegmentOptions,
  onFinding: SegmentReport['onFinding'],
): ChosenTables {
  const chosen = tablesWithInputs(source, tables, options.textColumns ?? [])
  const withInputs = tables.filter(({ place }) => chosen.has(place))
  const { idColumn, respondent = {}, mostFindings } = options
  const named = [idColumn, respondent.name, respondent.type, respondent.county]
  for (const name of new Set(named.filter((one) => one !== undefined)))
    requireColumn(source, withInputs, name, onFinding)
  return new Map(
    withInputs.map((table) => {
      const own = (name: string | undefined) => (name !== undefined && hasColumn(table, name) ? name : undefined)
      const about: RespondentOptions = {
        name: own(respondent.name),
        type: own(respondent.type),
        county: own(respondent.county),
      }
      const textColumns = chosen.get(table.place)
      return [table.place, { textColumns, idColumn: own(idColumn), respondent: about, mostFindings }]
    }),
  )
}

/** Places of the tables that hold inputs, and which of the wanted columns each has. */
function tablesWithInputs(
  source: string,
  tables: readonly TableUnit[],
  wanted: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  if (wanted.length > 0) return tablesWith(source, tables, wanted)
  const guesses = tables.map((table) => ({ place: table.place, ...guessTextColumns(table) }))
  const sure = guesses.filter(({ isSure }) => isSure)
  const best = guesses.reduce<typeof guesses>(
    (first, guess) => (guess.score > (first[0]?.score ?? -1) ? [guess] : first),
    [],
  )
  return new Map((sure.length > 0 ? sure : best).map(({ place }) => [place, []]))
}

function tablesWith(source: string, tables: readonly TableUnit[], wanted: readonly string[]) {
  const chosen = new Map<string, readonly string[]>()
  for (const table of tables) {
    const there = wanted.filter((name) => hasColumn(table, name))
    if (there.length > 0) chosen.set(table.place, there)
  }
  const found = new Set([...chosen.values()].flat())
  const missing = wanted.find((name) => !found.has(name))
  if (missing === undefined) return chosen
  throw missingColumn(source, tables, missing)
}

/** @throws {HovedgrepError} COLUMN_MISSING when no table has the column; a finding for each that lacks it tells of fewer. */
function requireColumn(
  source: string,
  tables: readonly TableUnit[],
  name: string,
  onFinding: SegmentReport['onFinding'],
): void {
  const without = tables.filter((table) => !hasColumn(table, name))
  if (without.length === tables.length) throw missingColumn(source, tables, name)
  for (const { place, columns } of without) {
    const message = `Her heter ingen kolonne «${name}». Andre tabeller i filen har den, og her er kolonnen valgt som om den ikke var nevnt.`
    const hint = `Kolonnene her er: ${columns.join(', ')}.`
    onFinding({ rule: 'column-elsewhere', severity: 'warning', source, place, inputId: '', message, hint })
  }
}

function hasColumn({ columns }: TableUnit, name: string): boolean {
  return findColumn(columns, name) >= 0
}

function missingColumn(source: string, tables: readonly TableUnit[], name: string): HovedgrepError {
  return new HovedgrepError('COLUMN_MISSING', `${source}: ingen kolonne heter «${name}».`, {
    place: { source, place: '' },
    hint: tables.map(({ place, columns }) => `Kolonnene i ${place} er: ${columns.join(', ')}.`).join(' '),
  })
}
