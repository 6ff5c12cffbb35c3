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

/**
 * Where a person sees the wrong answers one by one: `evaluate` lists them of a gold file that it can read, a rule of the
 * same check of any labels.
 * @param what - what is to be seen: `hvor modellen tar feil`
 */
export function seeErrors(what: string, { evaluable }: QualitySettings): string {
  return evaluable === undefined
    ? `Se ${what}: med check.unlikely-gold-below: 0.5 viser regelen unlikely-gold de innspillene det gjelder.`
    : `Se ${what}: hovedgrep evaluate ${inShell(evaluable)} --errors feil.csv.`
}

/** A path as a shell takes it for one word, on every system. */
function inShell(path: string): string {
  return /^[\p{L}\p{N}_./\\:-]+$/u.test(path) ? path : `"${path}"`
}

/** The flaw of a limit that cannot be judged: it is not kept, since nobody can know. */
export function unmeasured(what: string, key: string): QualityFlaw {
  return {
    message: `${what} kan ikke måles: ingen innspill har en merkelapp å måle mot, og ${key} er satt.`,
    hint: 'Gi fasit med --gold eller check.gold-column, og se etter at den gjelder de samme innspillene.',
  }
}
