import type { ChalkInstance } from 'chalk'
import type { ClassifierSettings } from '../classify/create-classifier.ts'
import type { ReadOptions } from '../read/reader.ts'
import type { SegmentOptions } from '../segment/segment-context.ts'
import { coloursFor } from './colours.ts'
import type { Config } from './config/config-type.ts'
import { loadConfig } from './config/load-config.ts'
import { type ConfigFlags, mergeConfig } from './config/merge-config.ts'
import type { CommandResult, Io } from './io.ts'
import { forTerminal } from './messages.ts'
import type { SharedFlags } from './options.ts'
import { writeWhole } from './output.ts'
import { createRedaction, maskColumns, type Redaction } from './redact/redaction.ts'

/** What every command works with: the world, the settings that hold, and a way to speak to the user. */
export interface Session {
  readonly io: Io
  readonly config: Config
  readonly flags: SharedFlags
  /** The configuration's file, relative to the working folder with `/`; undefined when there is none. */
  readonly configFile: string | undefined
  /** Whether other paths are read than those that the configuration's file names. */
  readonly isPartial: boolean
  /** What keeps personal data from everything that is written; undefined without `--redact`. */
  readonly redaction: Redaction | undefined
  /** Colours for standard error. */
  readonly colours: ChalkInstance
  /** Says something on standard error, unless `--quiet`. */
  readonly say: (text: string) => void
  /** Says something only with `--verbose`. */
  readonly tell: (text: string) => void
}

/**
 * Starts a session: configuration found, flags on top.
 * @returns undefined when `--print-config` was all that was wanted
 */
export async function startSession(io: Io, flags: SharedFlags, configFlags: ConfigFlags): Promise<Session | undefined> {
  const { config: found, file } = await loadConfig(io.cwd, flags.config)
  const config = mergeConfig(found, configFlags)
  if (flags.printConfig === true) {
    const { printConfig } = await import('./config/print-config.ts')
    await writeWhole(io, undefined, printConfig(config))
    return undefined
  }
  const redaction = config.redact ? createRedaction(config) : undefined
  const say = (text: string): void => {
    if (flags.quiet !== true) io.stderr.write(`${forTerminal(redaction?.redactor.mask(text) ?? text)}\n`)
  }
  const tell = (text: string): void => {
    if (flags.verbose === true) say(text)
  }
  if (file !== undefined) tell(`Konfigurasjon: ${file}`)
  return {
    io,
    config: redaction === undefined ? config : maskColumns(config, redaction),
    flags,
    configFile: file,
    isPartial: found.paths.length > 0 && found.paths.join('\0') !== config.paths.join('\0'),
    redaction,
    colours: coloursFor(io, io.stderr, flags.color !== false),
    say,
    tell,
  }
}

/** Runs a command's work; with `--redact` no error tells of a person, and the run says what it has replaced. */
export async function withRedaction({ redaction, say }: Session, work: () => CommandResult): CommandResult {
  if (redaction === undefined) return work()
  try {
    const exitCode = await work()
    say(redaction.summary())
    return exitCode
  } catch (error) {
    throw redaction.error(error)
  }
}

/** How the settings ask for files to be read. */
export function readOptions(config: Config): ReadOptions {
  return {
    encoding: config['read.encoding'],
    delimiter: config['read.delimiter'],
    header: config['read.header'],
    maxRecordBytes: config['read.max-record-bytes'],
    maxDocumentBytes: config['read.max-document-bytes'],
    maxUnpackedBytes: config['read.max-unpacked-bytes'],
  }
}

/** How the settings ask for rows to be made inputs. */
export function segmentOptions(config: Config): SegmentOptions {
  return {
    textColumns: config['read.text-columns'].length === 0 ? undefined : config['read.text-columns'],
    idColumn: config['read.id-column'],
    respondent: {
      name: config['read.respondent-column'],
      type: config['read.type-column'],
      county: config['read.county-column'],
    },
  }
}

/** How the settings ask for inputs to be classified. */
export function classifierSettings(config: Config): Partial<ClassifierSettings> {
  const { model, 'classify.min-words': minWords, 'classify.uncertain-below': uncertainBelow } = config
  const secondaryAbove = config['classify.secondary-above']
  return {
    modelName: model,
    ...(minWords === undefined ? {} : { minWords }),
    ...(uncertainBelow === undefined ? {} : { uncertainBelow }),
    ...(secondaryAbove === undefined ? {} : { secondaryAbove }),
  }
}
