import { extentBelow, limit, score, scoreRange } from '../../figures.ts'
import type { QualitySettings } from '../../quality-settings.ts'
import { qualityRule, seeErrors, unmeasured } from './quality-rule.ts'

const key = 'check.min-macro-f1'

/** Macro-F1 whose interval reaches below the limit. */
export const lowFScore = qualityRule(
  'Makro-F1 mot merkelappene kan være lavere enn check.min-macro-f1.',
  (settings, figures) => {
    const { minMacroF1 } = settings
    if (minMacroF1 === undefined) return []
    if (figures === undefined) return [unmeasured('Makro-F1', key)]
    const { macroF1, n } = figures
    if (macroF1.low >= minMacroF1) return []
    return [
      {
        message: `Makro-F1 er ${score(macroF1.value)} på ${n} innspill (95 %-intervall ${scoreRange(macroF1)}); nedre ende skal være minst ${limit(minMacroF1)} (${key}).`,
        extent: extentBelow(macroF1.low),
        hint: hintFor(settings, macroF1.value >= minMacroF1),
      },
    ]
  },
)

/** @param isReached - whether the figure itself keeps the limit */
function hintFor(settings: QualitySettings, isReached: boolean): string {
  return isReached
    ? 'Tallet selv når grensen, men det kan skyldes tilfeldigheter: merk flere innspill, så blir intervallet smalere.'
    : seeErrors('hvor modellen tar feil', settings)
}
