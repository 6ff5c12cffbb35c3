import { type Command, InvalidArgumentError, Option } from 'commander'
import { copyChoices } from '../read/files/find-sources.ts'
import { type SourceKind, sourceKinds } from '../read/registry.ts'
import { modelNames } from './config/config-type.ts'
import type { ConfigFlags } from './config/merge-config.ts'

/** What commander gives for the options that several commands share; undefined where a flag was not given. */
export interface SharedFlags {
  readonly from?: SourceKind
  readonly encoding?: string
  readonly delimiter?: string
  readonly header?: boolean
  readonly textColumn?: readonly string[]
  readonly idColumn?: string
  readonly respondentColumn?: string
  readonly typeColumn?: string
  readonly countyColumn?: string
  readonly maxRecordBytes?: number
  readonly maxDocumentBytes?: number
  readonly maxUnpackedBytes?: number
  readonly copies?: 'once' | 'all'
  readonly redact?: boolean
  readonly taxonomy?: string
  readonly model?: (typeof modelNames)[number]
  readonly modelFile?: string
  readonly minWords?: number
  readonly uncertainBelow?: number
  readonly secondaryAbove?: number
  readonly workers?: number
  readonly config?: string
  readonly printConfig?: boolean
  readonly verbose?: boolean
  readonly quiet?: boolean
  readonly color?: boolean
  /** The file that is written, where the command writes one. */
  readonly output?: string
  /** All files that are written, where the command may write several. */
  readonly outputs?: readonly string[]
  /** What standard input is shown and identified as, where the command takes a name for it. */
  readonly stdinFilename?: string
}

/** Parses an option that is a whole number of at least `least`. */
export function integerFrom(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!/^\d{1,15}$/u.test(value) || number < least)
      throw new InvalidArgumentError(`ventet et helt tall på minst ${least}, fikk «${value}»`)
    return number
  }
}

/** Parses an option that is a share, 0–1; a decimal comma will do. */
export function share(value: string): number {
  const number = Number(value.replace(',', '.'))
  if (!/^\d{1,15}(?:[.,]\d{1,15})?$/u.test(value) || number > 1)
    throw new InvalidArgumentError(`ventet et tall fra 0 til 1, fikk «${value}»`)
  return number
}

/** Adds a value to an option that can be given several times. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value]
}

/** Options about how messages are shown. */
export function addMessageOptions(command: Command): Command {
  return command
    .option('-v, --verbose', 'vis hva som ble funnet i hver fil (koding, skilletegn, tekstkolonne)')
    .option('-q, --quiet', 'vis bare feil')
    .option('--no-color', 'uten farger (også med miljøvariabelen NO_COLOR)')
}

/** Options about which model answers. */
export function addModelOptions(command: Command): Command {
  return command
    .addOption(new Option('--model <navn>', 'modellen som svarer').choices(modelNames))
    .option('--taxonomy <fil>', 'en annen taksonomi, i samme form som levers.yaml')
    .option('--model-file <fil>', 'en modell laget med «hovedgrep train»')
    .option('--min-words <n>', 'kortere innspill uten treff i ordlista plasseres ikke', integerFrom(0))
    .option('--uncertain-below <p>', 'mindre sannsynlige plasseringer er usikre (0–1)', share)
    .option('--secondary-above <p>', 'andre hovedgrep tas med fra denne sannsynligheten (0–1)', share)
}

/** Options about how files are read. */
export function addReadOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--from <format>', 'hva standard inn (-) eller filer med ukjent endelse er').choices(sourceKinds),
    )
    .option('--encoding <navn>', 'tegnkoding, for eksempel windows-1252')
    .option('--delimiter <tegn>', 'skilletegn i tabeller: ; , | eller tab')
    .option('--header', 'første rad er kolonnenavn')
    .option('--no-header', 'første rad er ikke kolonnenavn')
    .option('--text-column <navn>', 'kolonne med innspill (kan gjentas)', collect)
    .option('--id-column <navn>', 'kolonne med id')
    .option('--respondent-column <navn>', 'kolonne med avsender')
    .option('--type-column <navn>', 'kolonne med avsendertype')
    .option('--county-column <navn>', 'kolonne med fylke')
    .option('--max-record-bytes <n>', 'største rad i en tabell', integerFrom(1))
    .option('--max-document-bytes <n>', 'største dokument', integerFrom(1))
    .option('--max-unpacked-bytes <n>', 'hvor mye et arkiv kan bli når det pakkes ut', integerFrom(1))
    .addOption(new Option('--copies <valg>', 'hvor ofte filer med nøyaktig samme innhold leses').choices(copyChoices))
    .option('--redact', 'erstatt personopplysninger med [navn 1], [e-post 2] … i alt som skrives')
    .option('--no-redact', 'ikke erstatt personopplysninger')
}

/** Options about threads. */
export function addWorkerOptions(command: Command): Command {
  return command.option(
    '--workers <n>',
    'tråder ved siden av hovedtråden (ellers 1 for store filer, 0 for små)',
    integerFrom(0),
  )
}

/** Options about the configuration. */
export function addConfigOptions(command: Command): Command {
  return command
    .option('--config <fil>', 'konfigurasjon i stedet for nærmeste hovedgrep.yaml')
    .option('--print-config', 'vis innstillingene som gjelder, og avslutt')
}

/** The shared flags by the names of the configuration. */
export function toConfigFlags(flags: SharedFlags, paths: readonly string[]): ConfigFlags {
  return {
    paths: paths.length === 0 ? undefined : paths,
    taxonomy: flags.taxonomy,
    model: flags.model,
    'model-file': flags.modelFile,
    redact: flags.redact,
    'read.encoding': flags.encoding,
    'read.delimiter': flags.delimiter,
    'read.header': flags.header,
    'read.text-columns': flags.textColumn,
    'read.id-column': flags.idColumn,
    'read.respondent-column': flags.respondentColumn,
    'read.type-column': flags.typeColumn,
    'read.county-column': flags.countyColumn,
    'read.max-record-bytes': flags.maxRecordBytes,
    'read.max-document-bytes': flags.maxDocumentBytes,
    'read.max-unpacked-bytes': flags.maxUnpackedBytes,
    'read.copies': flags.copies,
    'classify.min-words': flags.minWords,
    'classify.uncertain-below': flags.uncertainBelow,
    'classify.secondary-above': flags.secondaryAbove,
  }
}
