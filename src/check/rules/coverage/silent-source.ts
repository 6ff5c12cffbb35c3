import type { Rule } from '../../rule.ts'

/** A source that had inputs when the baseline was recorded, and has none now, or is not there any more. */
export const silentSource: Rule = {
  severity: 'warning',
  description: 'En kilde hadde innspill da grunnlinjen ble laget, og har ingen nå.',
  needs: 'rows',
  watch: ({ report, settings, naming }) => {
    const before = settings.recorded?.get('sources')
    if (before === undefined) return {}
    const heard = new Set<string>()
    return {
      addRow: ({ input }) => heard.add(input.source),
      finish: () => {
        const now = new Set([...heard].map(naming.inFile))
        for (const [source, inputs] of before) {
          if (inputs === 0 || now.has(source)) continue
          report({
            source,
            place: '',
            inputId: '',
            message: `Kilden hadde ${inputs} innspill da grunnlinjen ble laget, og har ingen nå.`,
            hint: 'Filen kan mangle, være tom, ha fått nytt navn eller bli lest på en annen måte. Er det meningen, lag grunnlinjen på nytt med --update-baseline.',
          })
        }
      },
    }
  },
}
