import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Baseline } from '../../check/baseline/baseline.ts'
import { looksLikeBaseline, parseBaseline } from '../../check/baseline/parse-baseline.ts'
import { writeBaseline } from '../../check/baseline/write-baseline.ts'
import { HovedgrepError } from '../../errors.ts'
import { writeWhole } from '../output.ts'
import type { Session } from '../session.ts'

/** Name of the baseline's file, unless another is given. */
export const baselineName = 'hovedgrep-baseline.json'

/** Where the baseline is, or would be: as set, else beside the configuration, else in the working folder. */
export function baselineFile({ config, configFile }: Pick<Session, 'config' | 'configFile'>): string {
  const set = config['check.baseline']
  if (set !== undefined) return set
  const folder = configFile === undefined ? '.' : dirname(configFile).replaceAll('\\', '/')
  return folder === '.' ? baselineName : `${folder}/${baselineName}`
}

/**
 * Reads the baseline that a run is compared with.
 * @returns undefined when there is none where one would be
 * @throws {HovedgrepError} BASELINE_INVALID when it is damaged, of another version, or made with another `--redact`;
 * INPUT_MISSING when it was named and is not there; INPUT_UNREADABLE when it cannot be read
 */
export async function readBaseline(session: Session): Promise<Baseline | undefined> {
  const file = baselineFile(session)
  const text = await textOf(session, file)
  if (text === undefined) {
    if (session.config['check.baseline'] === undefined) return undefined
    const hint = 'Lag den med --update-baseline, eller se etter skrivefeil i stien.'
    throw new HovedgrepError('INPUT_MISSING', `Grunnlinjen ${file} finnes ikke.`, { place: placeOf(file), hint })
  }
  const baseline = parseBaseline(text, file)
  if (baseline.isRedacted === (session.redaction !== undefined)) return baseline
  const [was, now] = baseline.isRedacted ? ['med', 'uten'] : ['uten', 'med']
  throw new HovedgrepError(
    'BASELINE_INVALID',
    `Grunnlinjen ${file} er laget ${was} --redact, og nå leses det ${now}.`,
    {
      place: placeOf(file),
      hint: `Kjør ${was} --redact, eller lag den på nytt med --update-baseline.`,
    },
  )
}

/**
 * Writes a baseline, whole or not at all.
 * @throws {HovedgrepError} USAGE when another file lies there; OUTPUT_FAILED when it cannot be written
 */
export async function saveBaseline(session: Session, baseline: Baseline): Promise<void> {
  const file = baselineFile(session)
  await refuseOther(session, file)
  await writeWhole(session.io, file, writeBaseline(baseline))
}

/**
 * Refuses to write a baseline over something else; one that is damaged may go.
 * @throws {HovedgrepError} USAGE
 */
export async function refuseOther(session: Session, file: string): Promise<void> {
  const text = await textOf(session, file)
  if (text === undefined || looksLikeBaseline(text)) return
  throw new HovedgrepError('USAGE', `«${file}» er ingen grunnlinje, og blir ikke skrevet over.`, {
    place: placeOf(file),
    hint: 'Velg en annen fil med --baseline, eller flytt den som ligger der.',
  })
}

async function textOf({ io }: Session, file: string): Promise<string | undefined> {
  try {
    return await readFile(resolve(io.cwd, file), 'utf8')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    const hint = 'Se etter at det er en fil, og at du har lov til å lese den.'
    throw new HovedgrepError('INPUT_UNREADABLE', `Grunnlinjen ${file} kan ikke leses.`, {
      place: placeOf(file),
      hint,
      cause,
    })
  }
}

function placeOf(file: string) {
  return { source: file, place: '' }
}
