import { extentAbove, limit, score } from '../../figures.ts'
import type { QualityFigures, RecordedQuality } from '../../quality-settings.ts'
import { type QualityFlaw, qualityRule, unmeasured } from './quality-rule.ts'

/** A figure as it was and as it is. */
interface Change {
  readonly what: string
  readonly before: number
  readonly now: number
  /** How much worse it is; negative where it is better. */
  readonly worse: number
}

/**
 * Figures that are worse than those recorded, by more than is allowed: on the figures themselves, since the same inputs
 * labelled once leave nothing to chance.
 */
export const qualityDrop = qualityRule(
  'Målingen mot merkelappene er dårligere enn den som er tatt vare på i check.recorded-quality.',
  ({ recorded, maxDrop }, figures) => {
    if (recorded === undefined) return []
    if (figures === undefined) return [unmeasured('Kvaliteten', 'check.recorded-quality')]
    return changesOf(recorded, figures)
      .filter(({ worse }) => worse > maxDrop + rounding)
      .map((change) => describe(change, recorded, figures, maxDrop))
  },
)

/** Figures have six decimals; a difference of two of them may have a crumb more. */
const rounding = 1e-9

function changesOf(before: RecordedQuality, now: QualityFigures): readonly Change[] {
  const risen = (what: string, was: number, is: number): Change => ({ what, before: was, now: is, worse: is - was })
  const fallen = (what: string, was: number, is: number): Change => ({ what, before: was, now: is, worse: was - is })
  return [
    fallen('Makro-F1', before.macroF1, now.macroF1.value),
    ...(before.kappa === null || now.kappa === null ? [] : [fallen('Kappa', before.kappa, now.kappa.value)]),
    risen('Kalibreringsfeilen', before.calibration, now.calibration.value),
  ]
}

function describe(
  { what, before, now, worse }: Change,
  recorded: RecordedQuality,
  { n }: QualityFigures,
  maxDrop: number,
): QualityFlaw {
  const inputs = n === recorded.n ? `på ${n} innspill begge ganger` : `på ${n} innspill, mot ${recorded.n} da`
  return {
    message: `${what} har gått fra ${score(before)} til ${score(now)} (${score(worse)} dårligere, ${inputs}); check.max-quality-drop er ${limit(maxDrop)}.`,
    extent: extentAbove(worse),
    hint: `Er endringen villet, så ta vare på de nye tallene: hovedgrep check --record-quality ${recorded.source}.`,
  }
}
