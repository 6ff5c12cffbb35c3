import { extentAbove, limit, score, scoreRange } from '../../figures.ts'
import { qualityRule, unmeasured } from './quality-rule.ts'

const key = 'check.max-calibration-error'

/** Probabilities that may be further from the truth than the limit allows. */
export const poorCalibration = qualityRule(
  'Sannsynlighetene kan være lenger fra virkeligheten enn check.max-calibration-error tillater.',
  ({ maxCalibrationError }, figures) => {
    if (maxCalibrationError === undefined) return []
    if (figures === undefined) return [unmeasured('Kalibreringen', key)]
    const { calibration, n } = figures
    if (calibration.high <= maxCalibrationError) return []
    return [
      {
        message: `Kalibreringsfeilen er ${score(calibration.value)} på ${n} innspill (95 %-intervall ${scoreRange(calibration)}); øvre ende skal være høyst ${limit(maxCalibrationError)} (${key}).`,
        extent: extentAbove(calibration.high),
        hint:
          calibration.value <= maxCalibrationError
            ? 'Tallet selv holder grensen, men det kan skyldes tilfeldigheter: merk flere innspill.'
            : 'Modellen er sikrere eller mindre sikker enn den har grunn til: tren den på slike innspill med hovedgrep train.',
      },
    ]
  },
)
