import { extentBelow, limit, score, scoreRange } from '../../figures.ts'
import { qualityRule, seeErrors, unmeasured } from './quality-rule.ts'

const key = 'check.min-kappa'

/** Agreement of the model with people, beyond chance, whose interval reaches below the limit. */
export const lowAgreement = qualityRule(
  'Modellen og merkelappene kan være mindre enige enn check.min-kappa krever.',
  (settings, figures) => {
    const { minKappa } = settings
    if (minKappa === undefined) return []
    if (figures === undefined) return [unmeasured('Enigheten', key)]
    const { kappa, n } = figures
    if (kappa === null)
      return [
        {
          message: `Enigheten kan ikke måles: alle ${n} innspill har samme merkelapp og samme svar, og ${key} er satt.`,
          hint: 'Merk innspill fra flere hovedgrep.',
        },
      ]
    if (kappa.low >= minKappa) return []
    return [
      {
        message: `Modellen og merkelappene har kappa ${score(kappa.value)} på ${n} innspill (95 %-intervall ${scoreRange(kappa)}); nedre ende skal være minst ${limit(minKappa)} (${key}).`,
        extent: extentBelow(kappa.low),
        hint:
          kappa.value >= minKappa
            ? 'Tallet selv når grensen, men det kan skyldes tilfeldigheter: merk flere innspill.'
            : seeErrors('hvor de er uenige', settings),
      },
    ]
  },
)
