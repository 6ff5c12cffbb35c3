import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { LabelSettings } from '../../check/labels/label-settings.ts'
import type { QualitySettings, RecordedQuality } from '../../check/quality-settings.ts'
import type { CheckSettings } from '../../check/rule.ts'
import { HovedgrepError } from '../../errors.ts'
import { json } from '../../evaluate/format/json.ts'
import { bootstrapKappa } from '../../evaluate/intervals/bootstrap-kappa.ts'
import { scorePredictions } from '../../evaluate/scores/score-predictions.ts'
import { type QualityScores, scoreQuality } from '../../evaluate/scores/score-quality.ts'
import type { EvaluatedInput } from '../../types/evaluation.ts'
import type { Finding } from '../../types/finding.ts'
import { noLever, type Taxonomy } from '../../types/taxonomy.ts'
import { writeWhole } from '../output.ts'
import type { Session } from '../session.ts'
import { assertLimits, coverageSettings, parseRecordedQuality } from './limit-settings.ts'
import { readGold } from './read-gold.ts'
import type { SourceFiles } from './source-files.ts'

/** What the rules about labels, coverage and quality need of the world, brought in. */
export interface LabelLimits {
  /** The part of the settings of a check that it gives. */
  readonly settings: Pick<CheckSettings, 'labels' | 'coverage' | 'quality'>
  /** Flaws of the gold file. */
  readonly findings: readonly Finding[]
  /** Writes the figures, where they are asked for; to be called when all rows have been checked. */
  readonly record: () => Promise<void>
}

/**
 * Reads the gold file and the recorded figures, and compares limits with the taxonomy.
 * @param files - those that are read as inputs, which the gold names
 * @param recordTo - file to write the figures to; they are then not compared with earlier ones
 * @throws {HovedgrepError} CONFIG_INVALID, GOLD_INVALID, INPUT_MISSING, INPUT_UNREADABLE
 */
export async function prepareLimits(
  session: Session,
  taxonomy: Taxonomy,
  files: SourceFiles,
  recordTo: string | undefined,
): Promise<LabelLimits> {
  const { config, io } = session
  assertLimits(config, taxonomy, recordTo !== undefined)
  const coverage = coverageSettings(config, taxonomy)
  const gold = await readGold(session, files)
  const hasLabels = gold !== undefined || config['check.gold-column'] !== undefined
  const labels: LabelSettings = {
    goldColumn: config['check.gold-column'],
    secondCoderColumn: config['check.second-coder-column'],
    gold: gold?.rows ?? [],
    unlikelyBelow: config['check.unlikely-gold-below'],
    minAgreement: config['check.min-agreement'],
    kappaOf: bootstrapKappa,
  }
  const names = [...taxonomy.levers.map(({ id }) => id), noLever]
  const meter = createMeter(names)
  const limits = {
    minMacroF1: config['check.min-macro-f1'],
    minRecall: config['check.min-recall'],
    minKappa: config['check.min-kappa'],
    maxCalibrationError: config['check.max-calibration-error'],
    recorded: recordTo === undefined ? await readRecorded(session) : undefined,
  }
  const isMeasured = recordTo !== undefined || Object.values(limits).some((limit) => limit !== undefined)
  const quality: QualitySettings = {
    ...limits,
    ...meter,
    evaluable: gold?.isEvaluable === true ? config['check.gold'] : undefined,
    maxDrop: config['check.max-quality-drop'],
  }
  return {
    settings: {
      coverage,
      ...(hasLabels ? { labels } : {}),
      ...(hasLabels && isMeasured ? { quality } : {}),
    },
    findings: gold?.findings ?? [],
    record: async () => {
      if (recordTo === undefined) return
      await writeWhole(io, recordTo, json(scorePredictions(meter.inputs, names)))
      session.say(`Målingen er skrevet til ${recordTo}.`)
    },
  }
}

/** Takes labelled inputs and scores them, once. Memory: some 400 bytes per labelled input. */
function createMeter(
  names: readonly string[],
): Pick<QualitySettings, 'add' | 'figures'> & { readonly inputs: readonly EvaluatedInput[] } {
  const inputs: EvaluatedInput[] = []
  let scores: QualityScores | undefined
  return {
    inputs,
    add: (input) => inputs.push(input),
    figures: () => {
      if (inputs.length > 0) scores ??= scoreQuality(inputs, names)
      return scores
    },
  }
}

async function readRecorded({ config, io }: Session): Promise<RecordedQuality | undefined> {
  const path = config['check.recorded-quality']
  if (path === undefined) return undefined
  return parseRecordedQuality(await readRecord(resolve(io.cwd, path), path), path)
}

async function readRecord(file: string, path: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    throw new HovedgrepError(
      isMissing ? 'INPUT_MISSING' : 'INPUT_UNREADABLE',
      `Målingen ${path} i check.recorded-quality ${isMissing ? 'finnes ikke' : 'kan ikke leses'}.`,
      { place: { source: path, place: '' }, hint: `Lag den: hovedgrep check --record-quality ${path}.`, cause },
    )
  }
}
