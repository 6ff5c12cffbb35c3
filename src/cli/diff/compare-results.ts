import { resolve } from 'node:path'
import { createComparer } from '../../aggregate/difference/create-comparer.ts'
import { type Difference, type PerRound, rounds } from '../../types/difference.ts'
import type { Results } from '../read-results.ts'
import type { Session } from '../session.ts'
import { openRound } from './open-round.ts'
import { type ResultFile, wantedRows } from './wanted-rows.ts'

/** What `diff` is told. */
export interface CompareOptions {
  /** Paths of the two results, as given. */
  readonly paths: PerRound<string>
  /** The taxonomy of the earlier result, where it is not that of the later. */
  readonly oldTaxonomy: string | undefined
  /** Inputs and respondents shown in each list, integer ≥ 0. */
  readonly items: number
  readonly title: string | undefined
  readonly date: string | undefined
}

/** The names of the two files as they may be shown. */
function shownNames({ redaction }: Session, paths: PerRound<string>): PerRound<string> {
  const before = redaction?.sourceName(paths.before) ?? paths.before
  const after = paths.after === paths.before ? before : (redaction?.sourceName(paths.after) ?? paths.after)
  return { before, after }
}

/**
 * Compares two result files, a row at a time: all of both, then those whose texts must be compared, then those that are
 * shown, with `--redact` without personal data.
 * @throws {HovedgrepError} what opening and reading them throws
 */
export async function compareResults(session: Session, options: CompareOptions): Promise<Difference> {
  const { paths, oldTaxonomy, items, title, date } = options
  const { config, io } = session
  const results: PerRound<Results> = {
    before: await openRound(session, 'before', paths.before, oldTaxonomy ?? config.taxonomy),
    after: await openRound(session, 'after', paths.after, config.taxonomy),
  }
  const fileOf = (round: 'before' | 'after'): ResultFile => ({
    path: resolve(io.cwd, paths[round]),
    name: paths[round],
    taxonomy: results[round].taxonomy,
  })
  const taxonomies = { before: results.before.taxonomy, after: results.after.taxonomy }
  const comparer = createComparer(taxonomies, { items })
  for (const round of rounds) for await (const row of results[round].rows()) comparer.add(round, row)

  const texts = comparer.next()
  for (const round of rounds)
    for await (const { at, row } of wantedRows(fileOf(round), texts.wanted[round], undefined))
      texts.compare(round, at, row)

  const draft = texts.next()
  for (const round of rounds) {
    const redactor = session.redaction?.again().result()
    for await (const { at, row, shown } of wantedRows(fileOf(round), draft.wanted[round], redactor))
      draft.show(round, at, row, shown)
  }
  const names = shownNames(session, paths)
  return draft.finish({
    before: { file: names.before, trailer: results.before.trailer() },
    after: { file: names.after, trailer: results.after.trailer() },
    title,
    date,
  })
}
