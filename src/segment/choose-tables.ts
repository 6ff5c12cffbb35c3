import { HovedgrepError } from '../errors.ts'
import type { TableUnit } from '../types/unit.ts'
import { findColumn } from './column-name.ts'
import { guessTextColumns } from './text-columns.ts'

/**
 * Chooses the tables of a source that hold inputs: those with a column that the user named; else those with a column that
 * is called like an input or holds sentences; where there is none, the one with the longest words. A single table is
 * always taken, just as one in a file of its own.
 * @param wanted - names of columns that the user gave; empty for none
 * @returns the places of those tables, and which of the wanted columns each has
 * @throws {HovedgrepError} COLUMN_MISSING when no table has a wanted column
 */
export function chooseTables(
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
  for (const { place, columns } of tables) {
    const there = wanted.filter((name) => findColumn(columns, name) >= 0)
    if (there.length > 0) chosen.set(place, there)
  }
  const found = new Set([...chosen.values()].flat())
  const missing = wanted.find((name) => !found.has(name))
  if (missing === undefined) return chosen
  throw new HovedgrepError('COLUMN_MISSING', `${source}: ingen kolonne heter «${missing}».`, {
    place: { source, place: '' },
    hint: tables.map(({ place, columns }) => `Kolonnene i ${place} er: ${columns.join(', ')}.`).join(' '),
  })
}
