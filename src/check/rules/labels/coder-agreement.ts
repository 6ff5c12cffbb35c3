import { noLever } from '../../../types/taxonomy.ts'
import { extentBelow, limit, score, scoreRange } from '../../figures.ts'
import type { Rule } from '../../rule.ts'

/**
 * Two people who agree less than the user asks for, by the lower end of the interval of Cohen's kappa: a limit is kept
 * only when chance cannot well have kept it.
 */
export const coderAgreement: Rule = {
  severity: 'error',
  description: 'To personer som har satt merkelapper, er mindre enige enn check.min-agreement krever.',
  needs: 'rows',
  watch: ({ report, settings, taxonomy, labels }) => {
    const names = [...taxonomy.levers.map(({ id }) => id), noLever]
    const confusion = new Int32Array(names.length * names.length)
    let both = 0
    return {
      addRow: (row) => {
        if (settings.labels?.minAgreement === undefined) return
        const one = labels.knownOf(row)?.primary
        const other = labels.secondOf(row)?.primary
        if (one === undefined || other === undefined) return
        const cell = names.indexOf(one) * names.length + names.indexOf(other)
        confusion[cell] = (confusion[cell] ?? 0) + 1
        both++
      },
      finish: () => {
        const { minAgreement, kappaOf } = settings.labels ?? {}
        if (minAgreement === undefined || kappaOf === undefined) return
        const kappa = both === 0 ? undefined : kappaOf(confusion, names.length)
        if (kappa !== undefined && kappa.low >= minAgreement) return
        const agreed = names.reduce((sum, _, at) => sum + (confusion[at * (names.length + 1)] ?? 0), 0)
        report({
          source: '',
          place: '',
          inputId: '',
          ...(kappa === undefined ? {} : { extent: extentBelow(kappa.low) }),
          message:
            kappa === undefined
              ? `Enigheten mellom de to kan ikke måles: ${both === 0 ? 'ingen innspill har merkelapp fra begge' : `alle ${both} innspill har samme merkelapp`}; check.min-agreement krever kappa på minst ${limit(minAgreement)}.`
              : `De to er enige om ${agreed} av ${both} innspill: kappa er ${score(kappa.value)} (95 %-intervall ${scoreRange(kappa)}), og nedre ende skal være minst ${limit(minAgreement)}.`,
          hint: disagreement(confusion, names),
        })
      },
    }
  },
}

/** The pair of labels that the two take for each other most often; of equals the first in the order of the levers. */
function disagreement(confusion: Int32Array, names: readonly string[]): string {
  let [most, pair] = [0, '']
  for (let a = 0; a < names.length; a++)
    for (let b = a + 1; b < names.length; b++) {
      const times = (confusion[a * names.length + b] ?? 0) + (confusion[b * names.length + a] ?? 0)
      if (times > most) [most, pair] = [times, `${names[a]} og ${names[b]}`]
    }
  if (most === 0) return 'La to personer sette merkelapper på de samme innspillene, hver for seg.'
  return `Oftest uenige om ${pair} (${most} innspill): avklar skillet mellom dem, og sett merkelappene på nytt.`
}
