import { resolve } from 'node:path'
import { HovedgrepError } from '../../errors.ts'
import { findSources } from '../../read/files/find-sources.ts'
import { isJsonlTrailer } from '../../render/rows/jsonl-trailer.ts'
import type { Round } from '../../types/difference.ts'
import { noLever, type Taxonomy } from '../../types/taxonomy.ts'
import { isResultFile, linesOf, type Results, readResults } from '../read-results.ts'
import type { Session } from '../session.ts'

/** What a file of each round is suggested to be called. */
const suggestions: Readonly<Record<Round, string>> = { before: 'gammel.jsonl', after: 'ny.jsonl' }

const taxonomyFlags: Readonly<Record<Round, string>> = { before: '--old-taxonomy', after: '--taxonomy' }

/** Refuses what is no result of `classify`, and says how to make one of it. */
async function assertResult({ config, io }: Session, round: Round, path: string): Promise<void> {
  if (await isResultFile(io.cwd, [path])) return
  // What does not exist is said so by whoever looks for files.
  if (path !== '-')
    await findSources([path], {
      cwd: io.cwd,
      copies: config['read.copies'],
      maxUnpackedBytes: config['read.max-unpacked-bytes'],
    })
  throw new HovedgrepError('RESULT_INVALID', `«${path}» er ikke et resultat fra «hovedgrep classify» i JSON Lines.`, {
    place: { source: path, place: '' },
    hint: `Plasser innspillene først, og sammenlign resultatene: hovedgrep classify ${path === '-' ? 'innspill/' : path} -o ${suggestions[round]}`,
  })
}

/** The levers that the first row of a result knows; undefined for a result without rows. */
async function leversIn(path: string): Promise<string[] | undefined> {
  for await (const line of linesOf(path)) {
    if (isJsonlTrailer(line)) return undefined
    try {
      const row: unknown = JSON.parse(line)
      const found = typeof row === 'object' && row !== null && 'probabilities' in row ? row.probabilities : undefined
      return typeof found === 'object' && found !== null
        ? Object.keys(found).filter((answer) => answer !== noLever)
        : undefined
    } catch {
      return undefined
    }
  }
  return undefined
}

/** Refuses a result of other levers than those of the taxonomy, with the option that would help. A damaged line is told of where it is read. */
async function assertLevers(path: string, absolute: string, taxonomy: Taxonomy, round: Round): Promise<void> {
  const known = taxonomy.levers.map(({ id }) => id)
  const found = (await leversIn(absolute)) ?? known
  const strange = found.filter((id) => !known.includes(id))
  const missing = known.filter((id) => !found.includes(id))
  if (strange.length + missing.length === 0) return
  const list = (ids: readonly string[]): string => ids.map((id) => `«${id}»`).join(', ')
  const facts = [
    ...(strange.length > 0 ? [`har ${list(strange)}, som ikke er i taksonomien ${taxonomy.id}`] : []),
    ...(missing.length > 0 ? [`mangler ${list(missing)}`] : []),
  ]
  throw new HovedgrepError('RESULT_INVALID', `${path} er laget med andre hovedgrep: Filen ${facts.join(' og ')}.`, {
    place: { source: path, place: 'line:1' },
    hint: `Oppgi taksonomien som filen ble laget med: ${taxonomyFlags[round]} <fil>.`,
  })
}

/**
 * Opens a result file of one round.
 * @param taxonomy - path of the taxonomy that it was made with; undefined for the built-in one
 * @throws {HovedgrepError} INPUT_MISSING when it does not exist; RESULT_INVALID when it is none, is damaged, or has other
 *   levers; USAGE when it would be written over
 */
export async function openRound(
  session: Session,
  round: Round,
  path: string,
  taxonomy: string | undefined,
): Promise<Results> {
  await assertResult(session, round, path)
  // Inputs are compared as they were written; what is shown is redacted later.
  const results = await readResults({
    ...session,
    redaction: undefined,
    config: { ...session.config, paths: [path], taxonomy },
  })
  await assertLevers(path, resolve(session.io.cwd, path), results.taxonomy, round)
  return results
}
