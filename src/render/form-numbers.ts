import type { Report } from '../types/report.ts'
import type { Catalogue } from './catalogue/catalogue.ts'
import type { Form } from './form.ts'

/** From so many inputs on, shares are written with a decimal. */
const finePercents = 1000

/** The ways of writing shares and probabilities that all forms have in common. */
export function formNumbers(
  { totals }: Report,
  { numbers }: Catalogue,
): Pick<Form<never>, 'percent' | 'range' | 'probability'> {
  const digits = totals.inputs >= finePercents ? 1 : 0
  return {
    percent: (share) => numbers.percent(share, digits),
    range: ({ low, high }) => numbers.percentRange(low, high, digits),
    probability: (p) => numbers.decimal(p, 2),
  }
}
