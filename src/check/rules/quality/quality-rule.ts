import type { QualityFigures, QualitySettings } from '../../quality-settings.ts'
import type { FindingDetail, Rule } from '../../rule.ts'

/** What is wrong, and what to do. */
export type QualityFlaw = Pick<FindingDetail, 'message' | 'hint' | 'extent'>

/**
 * A rule about the figures of the whole corpus, once its inputs have been taken in.
 * @param judge - the flaws in the figures; figures are undefined where no input has a label. Not called without settings.
 */
export function qualityRule(
  description: string,
  judge: (settings: QualitySettings, figures: QualityFigures | undefined, levers: readonly string[]) => QualityFlaw[],
): Rule {
  return {
    severity: 'error',
    description,
    needs: 'rows',
    watch: ({ report, settings, taxonomy }) => ({
      finish: () => {
        const { quality } = settings
        if (quality === undefined) return
        const levers = taxonomy.levers.map(({ id }) => id)
        for (const flaw of judge(quality, quality.figures(), levers))
          report({ source: '', place: '', inputId: '', ...flaw })
      },
    }),
  }
}

/** The flaw of a limit that cannot be judged: it is not kept, since nobody can know. */
export function unmeasured(what: string, key: string): QualityFlaw {
  return {
    message: `${what} kan ikke måles: ingen innspill har en merkelapp å måle mot, og ${key} er satt.`,
    hint: 'Gi fasit med --gold eller check.gold-column, og se etter at den gjelder de samme innspillene.',
  }
}
