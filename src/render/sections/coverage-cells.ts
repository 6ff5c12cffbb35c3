import type { Coverage } from '../../types/report.ts'
import type { Form } from '../form.ts'
import { hiddenMark } from '../hidden-mark.ts'

/** A lever's or a status's row in the table of the levers: inputs, distinct texts, respondents, share, interval. */
export function coverageCells<T>(
  { words, percent, range }: Form<T>,
  { inputs, texts, respondents }: Coverage,
): readonly string[] {
  const { integer } = words.numbers
  const part = ({ count, share }: { count: number; share: number }): string =>
    count === 0 ? '0' : `${integer(count)} (${percent(share)})`
  const people = respondents === null ? hiddenMark : part(respondents)
  return [integer(inputs.count), part(texts), people, percent(inputs.share), range(inputs)]
}
