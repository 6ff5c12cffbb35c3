import { quote } from '../../../taxonomy/quote.ts'
import type { Rule } from '../../rule.ts'
import { count } from '../../words.ts'

/** An input of so few words that it is not classified. */
export const tooShort: Rule = {
  severity: 'warning',
  description: 'Innspillet har for få ord til å plasseres.',
  needs: 'rows',
  watch: ({ report, settings }) => ({
    addRow: ({ input, assignment }) => {
      if (assignment.status !== 'too-short') return
      report({
        source: input.source,
        place: input.place,
        inputId: input.id,
        message: `Innspillet ${quote(input.text)} har færre enn ${count(settings.minWords, 'ord', 'ord')} og er ikke plassert.`,
        hint: 'Les det selv, og avgjør om det hører til noe hovedgrep. Grensen settes med classify.min-words.',
      })
    },
  }),
}
