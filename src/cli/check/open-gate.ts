import { dirname, resolve } from 'node:path'
import { createGate, type Gate } from '../../check/gate.ts'
import type { Session } from '../session.ts'
import { baselineFile, readBaseline, refuseOther, saveBaseline } from './baseline-file.ts'
import { baselineScope } from './baseline-scope.ts'
import type { SourceFiles } from './source-files.ts'

/** What the user wants of the baseline. */
export interface GateFlags {
  /** A path, or false for none. */
  readonly baseline?: string | boolean
  readonly updateBaseline?: boolean
}

/** Findings that were left out; of the run that found them, if the answer is one that was kept. */
export type LeftOut = ReturnType<Gate['leftOut']>

/** The gate of a run of `check`, and what becomes of its baseline. */
export interface OpenGate {
  readonly gate: Gate
  /** Ends the run: writes the baseline if that was asked for, and says what was left out. */
  readonly close: (leftOut: LeftOut) => Promise<void>
}

/**
 * Makes the gate that findings of a run must pass: exceptions, then the baseline.
 * @param files - which files the names in findings stand for
 * @throws {HovedgrepError} as `readBaseline` and `refuseOther` do
 */
export async function openGate(session: Session, flags: GateFlags, files: SourceFiles): Promise<OpenGate> {
  const { config, configFile, isPartial, redaction } = session
  const isRecording = flags.updateBaseline === true
  const file = baselineFile(session)
  if (isRecording) await refuseOther(session, file)
  const known = isRecording || flags.baseline === false ? undefined : await readBaseline(session)
  const gate = createGate({
    rules: config['check.rules'],
    exceptions: config['check.exceptions'],
    inlineExceptions: config['check.inline-exceptions'],
    date: config['check.date'],
    configFile: configFile ?? '',
    isPartial,
    baseline: known,
    baselineFile: file,
    isRecording,
    isRedacted: redaction !== undefined,
    paths: config.paths,
    ...baselineScope(session, files),
    configPathOf: files.namesFrom(configFolder(session)),
  })
  return {
    gate,
    close: async (leftOut) => {
      if (isRecording) await saveBaseline(session, gate.baseline())
      tell(session, leftOut, isRecording)
    },
  }
}

/** The folder from which exceptions name files: that of the configuration. */
export function configFolder({ io, configFile }: Pick<Session, 'io' | 'configFile'>): string {
  return dirname(resolve(io.cwd, configFile ?? '_'))
}

function tell(session: Session, { excepted, known }: LeftOut, isWritten: boolean): void {
  const file = baselineFile(session)
  if (excepted > 0) session.say(`Unntatt: ${excepted} funn er ikke vist, for det er gjort unntak fra reglene`)
  if (isWritten) session.say(`Grunnlinje: ${known} funn er skrevet til ${file} og regnes som kjent fra nå av`)
  else if (known > 0) session.say(`Grunnlinje: ${known} funn er kjent fra før og ikke vist (${file})`)
}
