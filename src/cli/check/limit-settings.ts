import type { CoverageSettings } from '../../check/coverage-settings.ts'
import type { RecordedQuality } from '../../check/quality-settings.ts'
import { HovedgrepError } from '../../errors.ts'
import { nearest } from '../../taxonomy/nearest.ts'
import { quote } from '../../taxonomy/quote.ts'
import { noLever, type Taxonomy } from '../../types/taxonomy.ts'
import type { Config } from '../config/config-type.ts'

/**
 * The limits to coverage, with levers and subtopics compared with the taxonomy.
 * @throws {HovedgrepError} CONFIG_INVALID for a lever or subtopic that does not exist, with its key and the nearest known
 */
export function coverageSettings(config: Config, taxonomy: Taxonomy): CoverageSettings {
  const levers = taxonomy.levers.map(({ id }) => id)
  const minima = config['check.minima']
  minima.forEach(({ lever }, at) => {
    if (lever !== undefined && !levers.includes(lever))
      throw unknown('hovedgrep', lever, `check.minima[${at}].lever`, levers)
  })
  const known = taxonomy.levers.flatMap(({ id, subtopics }) => subtopics.map((subtopic) => `${id}/${subtopic.id}`))
  const requiredSubtopics = config['check.required-subtopics']
  requiredSubtopics.forEach((name, at) => {
    const ofLever = known.filter((candidate) => candidate.startsWith(`${name.split('/', 1)[0]}/`))
    if (!known.includes(name))
      throw unknown('deltema', name, `check.required-subtopics[${at}]`, ofLever.length > 0 ? ofLever : known)
  })
  return {
    minima,
    requiredSubtopics,
    maxUncertain: config['check.max-uncertain'],
    maxNone: config['check.max-none'],
  }
}

/**
 * The error of a minimum about a column that nothing read has.
 * @param known - the columns that there are
 */
export function unknownMinimumColumn(
  { 'check.minima': minima }: Config,
  column: string,
  known: readonly string[],
): HovedgrepError {
  const at = minima.findIndex((minimum) => minimum.column === column)
  const meant = nearest(column, known)
  const listed = known.slice(0, shownColumns).map(quote).join(', ')
  const there = known.length > shownColumns ? `${listed} …` : `${listed}.`
  return new HovedgrepError(
    'CONFIG_INVALID',
    `Ingen tabell har kolonnen ${quote(column)}, som check.minima[${at}].column nevner.`,
    {
      hint:
        meant !== undefined
          ? `Mente du ${quote(meant)}?`
          : known.length === 0
            ? 'Innspillene har ingen kolonner ved siden av seg.'
            : `Kolonnene er ${there}`,
    },
  )
}

/** Columns that an error names. */
const shownColumns = 12

/** Keys of limits that mean nothing without labels by people. */
const goldKeys = [
  'check.min-macro-f1',
  'check.min-recall',
  'check.min-kappa',
  'check.max-calibration-error',
  'check.recorded-quality',
] as const

/**
 * Sees that no limit is set that could not be checked.
 * @param isRecording - whether the figures are to be written
 * @throws {HovedgrepError} CONFIG_INVALID for a limit without the labels that it needs, or for a lever that does not exist
 */
export function assertLimits(config: Config, taxonomy: Taxonomy, isRecording: boolean): void {
  const hasGold = config['check.gold'] !== undefined || config['check.gold-column'] !== undefined
  const limit = goldKeys.find((key) => config[key] !== undefined)
  if (!hasGold && (limit !== undefined || isRecording))
    throw new HovedgrepError(
      'CONFIG_INVALID',
      `${limit ?? '--record-quality'} måler mot merkelapper, men det er ikke sagt hvor de er.`,
      { hint: 'Gi en fasit med --gold eller check.gold, eller en kolonne med --gold-column eller check.gold-column.' },
    )
  if (config['check.second-coder-column'] !== undefined && !hasGold) throw secondAlone()
  if (config['check.min-agreement'] !== undefined && config['check.second-coder-column'] === undefined)
    throw new HovedgrepError('CONFIG_INVALID', 'check.min-agreement gjelder to personer, men bare én er oppgitt.', {
      hint: 'Oppgi kolonnen til den andre som check.second-coder-column. Enigheten med modellen er check.min-kappa.',
    })
  const minRecall = config['check.min-recall']
  const labels = [...taxonomy.levers.map(({ id }) => id), noLever]
  if (typeof minRecall === 'object')
    for (const label of Object.keys(minRecall))
      if (!labels.includes(label)) throw unknown('hovedgrep', label, 'check.min-recall', labels)
}

/**
 * Reads the figures that `check --record-quality` or `evaluate --format json` wrote.
 * @param source - how the file is called
 * @throws {HovedgrepError} CONFIG_INVALID when it is something else
 */
export function parseRecordedQuality(text: string, source: string): RecordedQuality {
  const root = parseJson(text)
  const version = member(root, 'formatVersion')
  const n = member(root, 'n')
  const macroF1 = member(member(root, 'macroF1'), 'value')
  const kappa = member(member(root, 'agreement'), 'kappa')
  const calibration = member(member(root, 'calibration'), 'error')
  const isWhole =
    typeof version === 'number' &&
    typeof n === 'number' &&
    typeof macroF1 === 'number' &&
    typeof calibration === 'number'
  if (!isWhole || (kappa !== null && typeof kappa !== 'number'))
    throw new HovedgrepError('CONFIG_INVALID', `${source} er ikke en måling fra hovedgrep.`, {
      place: { source, place: '' },
      hint: `Lag den på nytt: hovedgrep check --record-quality ${source}.`,
    })
  return { source, n, macroF1, kappa, calibration }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Said in the user's words by the caller: it is no measurement.
    return undefined
  }
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined
}

function secondAlone(): HovedgrepError {
  return new HovedgrepError(
    'CONFIG_INVALID',
    'check.second-coder-column er satt, men ikke hvor den første har merket.',
    {
      hint: 'Oppgi også check.gold-column eller check.gold.',
    },
  )
}

function unknown(what: string, word: string, key: string, known: readonly string[]): HovedgrepError {
  const meant = nearest(word, known)
  return new HovedgrepError('CONFIG_INVALID', `Konfigurasjonen har et ukjent ${what} i ${key}: ${quote(word)}.`, {
    hint:
      meant === undefined
        ? known.length > 20
          ? 'hovedgrep levers --format json viser alle med id.'
          : `Velg blant ${known.join(', ')}.`
        : `Mente du ${quote(meant)}?`,
  })
}
