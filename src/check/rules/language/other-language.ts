import { quote } from '../../../taxonomy/quote.ts'
import type { Rule } from '../../rule.ts'

/** An input in a language that the classifier does not know. */
export const otherLanguage: Rule = {
  severity: 'warning',
  description: 'Innspillet er verken på bokmål, nynorsk eller engelsk, og er ikke plassert.',
  needs: 'rows',
  watch: ({ report }) => ({
    addRow: ({ input, assignment }) => {
      if (assignment.status !== 'other-language') return
      report({
        source: input.source,
        place: input.place,
        inputId: input.id,
        message: `Innspillet er på et annet språk enn bokmål, nynorsk og engelsk, og er ikke plassert: ${quote(input.text)}.`,
        hint: 'Les det for hånd, eller legg ved en oversettelse.',
      })
    },
  }),
}
