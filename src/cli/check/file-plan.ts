import { resolve } from 'node:path'
import { HovedgrepError } from '../../errors.ts'
import type { Session } from '../session.ts'
import { baselineFile } from './baseline-file.ts'
import type { FindingOutput } from './finding-outputs.ts'
import type { GateFlags } from './open-gate.ts'
import { realPathOf } from './real-path-of.ts'

/** What decides which files a check reads and writes, besides its settings. */
export interface FilePlanFlags extends GateFlags {
  readonly recordQuality?: string
}

/** A file that has a part in a check, and is no input. */
interface PlannedFile {
  /** What it is, in bokmål. */
  readonly what: string
  /** As the user named it, from the working folder. */
  readonly file: string
}

/** Files that are read besides the inputs, which nothing may change. */
function filesBeside(session: Session, flags: FilePlanFlags): readonly PlannedFile[] {
  const { config, configFile } = session
  // What is recorded anew is not compared with what was recorded before.
  const recorded = flags.recordQuality === undefined ? config['check.recorded-quality'] : undefined
  const baseline = flags.baseline === false || flags.updateBaseline === true ? undefined : baselineFile(session)
  return [
    { what: 'konfigurasjonen', file: configFile },
    { what: 'fasiten', file: config['check.gold'] },
    { what: 'målingen i check.recorded-quality', file: recorded },
    { what: 'grunnlinjen', file: baseline },
    { what: 'taksonomien', file: config.taxonomy },
    { what: 'modellen', file: config['model-file'] },
  ].flatMap(({ what, file }) => (file === undefined ? [] : [{ what, file }]))
}

function filesWritten(
  session: Session,
  flags: FilePlanFlags,
  outputs: readonly FindingOutput[],
): readonly PlannedFile[] {
  return [
    ...outputs.map(({ format, path }) => ({ what: `formatet ${format}`, file: path })),
    { what: 'målingen', file: flags.recordQuality },
    { what: 'grunnlinjen', file: flags.updateBaseline === true ? baselineFile(session) : undefined },
  ].flatMap(({ what, file }) => (file === undefined ? [] : [{ what, file }]))
}

/**
 * Sees that nothing that a check writes is anything that it reads, nor written twice. Inputs in folders are not known
 * yet: what finds them has to be told of all that is written.
 * @returns the files that are written, from the working folder
 * @throws {HovedgrepError} USAGE with both uses of the file
 */
export function planFiles(
  session: Session,
  flags: FilePlanFlags,
  outputs: readonly FindingOutput[],
): readonly string[] {
  const { cwd } = session.io
  const uses = new Map<string, PlannedFile & { readonly isRead: boolean }>()
  for (const one of filesBeside(session, flags)) uses.set(realPathOf(resolve(cwd, one.file)), { ...one, isRead: true })
  const written = filesWritten(session, flags, outputs)
  for (const one of written) {
    const path = realPathOf(resolve(cwd, one.file))
    const other = uses.get(path)
    if (other !== undefined) throw usedTwice(one, other)
    uses.set(path, { ...one, isRead: false })
  }
  return written.map(({ file }) => file)
}

function usedTwice(one: PlannedFile, other: PlannedFile & { readonly isRead: boolean }): HovedgrepError {
  const message = other.isRead
    ? `«${one.file}» er ${other.what}, og ${one.what} kan ikke skrives over den.`
    : `Både ${other.what} og ${one.what} skal skrives til «${one.file}».`
  return new HovedgrepError('USAGE', message, {
    place: { source: one.file, place: '' },
    hint: other.isRead ? 'Velg en annen utfil, så originalen er i behold.' : 'Gi dem hver sin fil.',
  })
}

/** Makes what tells whether a file is read besides the inputs or written: no fix may touch it. */
export function ownFileTest(
  session: Session,
  flags: FilePlanFlags,
  written: readonly string[],
): (path: string) => boolean {
  const { config, io } = session
  const files = [...filesBeside(session, flags).map(({ file }) => file), config['check.recorded-quality'], ...written]
  const own = new Set(files.flatMap((file) => (file === undefined ? [] : [realPathOf(resolve(io.cwd, file))])))
  return (path) => own.has(realPathOf(path))
}
