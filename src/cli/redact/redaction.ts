import { HovedgrepError } from '../../errors.ts'
import { namesInFileName } from '../../personal/file-names.ts'
import { personalLabels } from '../../personal/pseudonyms.ts'
import { createRedactor, type Redactor } from '../../personal/redactor.ts'
import { formatOf, isArchive } from '../../read/registry.ts'
import { numberFormats } from '../../render/format-number.ts'
import type { RespondentOptions } from '../../text/columns/respondent-columns.ts'
import type { Finding } from '../../types/finding.ts'
import type { PersonalKind } from '../../types/personal.ts'
import type { Unit } from '../../types/unit.ts'
import type { Config } from '../config/config-type.ts'
import { createResultRedactor, type ResultRedactor } from './redact-result.ts'
import { createUnitRedactor, maskNames, type RedactUnits } from './redact-units.ts'

/** Everything that a run with `--redact` does to keep personal data from what it writes. */
export interface Redaction {
  readonly redactor: Redactor
  /** The name of a source, different from those of all others; to be called once for each, in their order. */
  readonly sourceName: (name: string) => string
  /** The name that a source got, or would have got. */
  readonly knownName: (name: string) => string
  /** What replaces personal data in the units of one source. */
  readonly units: () => RedactUnits
  /** The units with the names of their columns replaced, and nothing else. */
  readonly names: (units: readonly Unit[]) => Unit[]
  /** What replaces personal data in a result file. */
  readonly result: () => ResultRedactor
  readonly finding: (finding: Finding) => Finding
  /** What a message says, on its way out: also names of persons that stand in it like those of files. The same, given again. */
  readonly said: (text: string) => string
  readonly error: (error: unknown) => unknown
  /** How many were replaced, in bokmål. */
  readonly summary: () => string
  /** Makes {@link Redaction.summary} say what it said of an earlier run that gave the same. */
  readonly recall: (summary: string) => void
  /** The same pseudonyms for another corpus, whose sources may be called as those of this one. */
  readonly again: () => Redaction
}

/** Starts what `--redact` needs, with the settings that hold. */
export function createRedaction(
  config: Config,
  redactor: Redactor = createRedactor(personalKindsOf(config)),
): Redaction {
  const respondent: RespondentOptions = { name: config['read.respondent-column'], type: config['read.type-column'] }
  const { mask } = redactor
  const sources = new Set<string>()
  /** Sources by their own names, where those had to be changed: messages about files name others too. */
  const renamed = new Map<string, string>()
  const pathName = (name: string): string => name.split('/').map(fileName(redactor)).join('/')
  let recalled: string | undefined
  const rename = (message: string): string =>
    [...renamed].reduce((text, [name, redacted]) => text.replaceAll(name, redacted), message)

  const said = (text: string): string => maskPaths(mask(rename(text)))

  function sourceName(name: string): string {
    const redacted = pathName(name)
    let unique = redacted
    for (let copy = 2; sources.has(unique); copy++) unique = `${redacted} (${copy})`
    sources.add(unique)
    if (unique !== name) renamed.set(name, unique)
    return unique
  }

  function knownName(name: string): string {
    return renamed.get(name) ?? (sources.has(name) ? name : pathName(name))
  }

  function finding({ source, place, inputId, message, hint, ...rest }: Finding): Finding {
    // Only what was passed over still has its own name.
    const redacted = knownName(source)
    const isOfFile = rest.rule === 'skipped-file' || rest.rule === 'duplicate-file'
    const words = isOfFile ? rename(source === '' ? message : message.replaceAll(source, redacted)) : message
    return {
      ...rest,
      source: redacted,
      place: mask(place),
      inputId: mask(inputId),
      message: mask(words),
      hint: mask(isOfFile ? rename(hint) : hint),
    }
  }

  return {
    redactor,
    sourceName,
    knownName,
    units: () => createUnitRedactor(redactor, respondent),
    names: (units) => units.map((unit) => maskNames(redactor, unit)),
    result: () => createResultRedactor({ redactor, respondent, sourceName, finding }),
    finding,
    said,
    error: (error) => maskedError(error, said),
    recall(summary) {
      recalled = summary
    },
    summary() {
      if (recalled !== undefined) return recalled
      const { integer } = numberFormats.nb
      const counts = redactor.counts().map(({ kind, count }) => `${personalLabels[kind]} ${integer(count)}`)
      return `Erstattet personopplysninger: ${counts.length === 0 ? 'ingen' : counts.join(', ')}`
    },
    again: () => createRedaction(config, redactor),
  }
}

/** The kinds of personal data that the settings ask for; undefined for all. */
export function personalKindsOf({ 'personal.kinds': kinds }: Config): readonly PersonalKind[] | undefined {
  return kinds.length === 0 ? undefined : kinds
}

/** The part of a path with pseudonyms; what it says of the file's kind is none of a name. */
function fileName({ facts, text }: Redactor): (part: string) => string {
  return (part) => {
    const isKnown = formatOf(part) !== undefined || isArchive(part)
    const dot = isKnown ? part.lastIndexOf('.') : part.length
    const stem = part.slice(0, dot)
    const names = namesInFileName(stem)
    const { own } = facts(
      names.map(() => 'sender'),
      names,
      true,
    )
    return `${text(stem, own)}${part.slice(dot)}`
  }
}

/** A message may name files that nobody asked for, such as the nearest to one that is missing. */
function maskPaths(message: string): string {
  return namesInFileName(message).reduce(
    (text, name) => text.replaceAll(name, `[${personalLabels.respondent}]`),
    message,
  )
}

/** Settings that name columns, as the columns are called after their names have been replaced. */
export function maskColumns(config: Config, { redactor: { mask } }: Redaction): Config {
  const one = (name: string | undefined): string | undefined => (name === undefined ? undefined : mask(name))
  return {
    ...config,
    'read.text-columns': config['read.text-columns'].map(mask),
    'read.id-column': one(config['read.id-column']),
    'read.respondent-column': one(config['read.respondent-column']),
    'read.type-column': one(config['read.type-column']),
    'read.county-column': one(config['read.county-column']),
    'report.by': config['report.by'].map(mask),
    'check.required-columns': config['check.required-columns'].map(mask),
    'check.exceptions': config['check.exceptions'].map((one) => ({ ...one, id: mask(one.id) })),
    'check.gold-column': one(config['check.gold-column']),
    'check.second-coder-column': one(config['check.second-coder-column']),
    'check.minima': config['check.minima'].map(({ column, ...rest }) =>
      column === undefined ? rest : { ...rest, column: mask(column) },
    ),
    'check.known-columns': config['check.known-columns'].map(mask),
    'check.known-front-matter': config['check.known-front-matter'].map(mask),
    'check.consent-column': one(config['check.consent-column']),
  }
}

function maskedError(error: unknown, mask: (text: string) => string): unknown {
  if (error instanceof HovedgrepError) {
    const { code, message, hint, place, stack } = error
    const masked = new HovedgrepError(code, mask(message), {
      ...(hint === undefined ? {} : { hint: mask(hint) }),
      ...(place === undefined ? {} : { place: { source: mask(place.source), place: mask(place.place) } }),
    })
    if (stack !== undefined) masked.stack = mask(stack)
    return masked
  }
  if (!(error instanceof Error)) return error
  error.message = mask(error.message)
  if (error.stack !== undefined) error.stack = mask(error.stack)
  return error
}
