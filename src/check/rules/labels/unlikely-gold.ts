import { quote } from '../../../taxonomy/quote.ts'
import type { Assignment, ClassifiedInput } from '../../../types/assignment.ts'
import { noLever } from '../../../types/taxonomy.ts'
import { likelihood, limitPercent } from '../../figures.ts'
import type { Rule } from '../../rule.ts'

/** Words of evidence that a message names. */
const wordsShown = 4

/**
 * A label that the model finds very unlikely. Either may be wrong, so both stand in the message with the words that the
 * model went by; what the model cannot read says nothing of the label.
 */
export const unlikelyGold: Rule = {
  severity: 'info',
  description: 'Modellen finner merkelappen svært lite sannsynlig.',
  needs: 'rows',
  watch: ({ report, taxonomy, settings, labels }) => {
    const names = [...taxonomy.levers.map(({ id }) => id), noLever]
    const below = settings.labels?.unlikelyBelow ?? 0
    return {
      addRow: (row) => {
        const { input, assignment } = row
        if (assignment.status === 'too-short' || assignment.status === 'other-language') return
        const label = labels.knownOf(row)
        if (label === undefined) return
        const likely = assignment.probabilities[names.indexOf(label.primary)]
        if (likely === undefined || likely >= below) return
        const answer = answerOf(assignment)
        // Then the two differ only in which of the levers comes first.
        if (label.secondary.includes(answer)) return
        report({
          source: input.source,
          place: input.place,
          inputId: input.id,
          message: `Merkelappen er ${label.primary}, men modellen gir den ${likelihood(likely)} og svarer ${answer} (${likelihood(assignment.probability)})${evidenceOf(row, answer, label.primary)}: ${quote(input.text)}.`,
          hint: `Les innspillet en gang til: enten merkelappen eller modellen kan ta feil. Grensen er ${limitPercent(below)} (check.unlikely-gold-below).`,
        })
      },
    }
  },
}

function answerOf({ lever }: Assignment): string {
  return lever === '' ? noLever : lever
}

/** The words that the model went by, and those that speak for the label. */
function evidenceOf({ input, assignment }: ClassifiedInput, answer: string, gold: string): string {
  const { hits, features } = assignment.evidence
  const wordsFor = (lever: string): readonly string[] =>
    hits.filter((hit) => hit.lever === lever).map(({ start, end }) => input.text.slice(start, end))
  // Features are those that speak for the answer, strongest first; one that begins a text has a mark.
  const moved = features.filter(({ weight }) => weight > 0).map(({ text }) => text.replace(/^\^/, ''))
  const forAnswer = list([...wordsFor(answer), ...(answer === noLever ? [] : moved)])
  const forGold = list(wordsFor(gold))
  if (forAnswer === '' && forGold === '') return ''
  const first = forAnswer === '' ? 'ingen ord' : forAnswer
  return ` ut fra ${first}${forGold === '' ? '' : `, mens ${forGold} taler for merkelappen`}`
}

function list(words: readonly string[]): string {
  const different = [...new Set(words.map((word) => word.toLowerCase()))]
  return different.slice(0, wordsShown).map(quote).join(', ')
}
