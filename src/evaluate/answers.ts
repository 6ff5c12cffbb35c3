import { HovedgrepError } from '../errors.ts'
import { indexOfLargest } from '../numeric/index-of-largest.ts'
import { quote } from '../taxonomy/quote.ts'
import type { EvaluatedInput } from '../types/evaluation.ts'

/** Gold and answers as numbers of labels; shapes [n]. */
export interface Answers {
  /** Number of labels. */
  readonly labels: number
  /** Position of the primary gold label. */
  readonly gold: Int32Array
  /** Position of the most probable label, of equals the first. */
  readonly answer: Int32Array
  /** Its probability, 0–1. */
  readonly confidence: Float64Array
}

/**
 * Finds the answer to each input.
 * @param labels - lever ids, then `ingen`
 * @throws {HovedgrepError} GOLD_INVALID when there is no input, or a gold label is none of the labels; INTERNAL when an
 * input has not one probability per label
 */
export function answersOf(inputs: readonly EvaluatedInput[], labels: readonly string[]): Answers {
  if (inputs.length === 0) {
    throw new HovedgrepError('GOLD_INVALID', 'Fasiten har ingen innspill å måle på.', {
      hint: 'Gi en fil med minst én rad med text og primary.',
    })
  }
  const numberOf = new Map(labels.map((label, number) => [label, number]))
  const gold = new Int32Array(inputs.length)
  const answer = new Int32Array(inputs.length)
  const confidence = new Float64Array(inputs.length)
  inputs.forEach(({ id, goldPrimary, probabilities }, index) => {
    const number = numberOf.get(goldPrimary)
    if (number === undefined) throw unknownLabel(id, goldPrimary, labels)
    if (probabilities.length !== labels.length) {
      throw new HovedgrepError(
        'INTERNAL',
        `Innspillet ${quote(id)} har ${probabilities.length} sannsynligheter for ${labels.length} merkelapper.`,
      )
    }
    const best = indexOfLargest(probabilities)
    gold[index] = number
    answer[index] = best
    confidence[index] = probabilities[best] ?? 0
  })
  return { labels: labels.length, gold, answer, confidence }
}

function unknownLabel(id: string, label: string, labels: readonly string[]): HovedgrepError {
  return new HovedgrepError('GOLD_INVALID', `Innspillet ${quote(id)} har en ukjent merkelapp, ${quote(label)}.`, {
    hint: `Merkelappene er ${labels.join(', ')}.`,
  })
}

/** Whether the answer to an input is right. */
export function isRight({ gold, answer }: Answers, index: number): boolean {
  return gold[index] === answer[index]
}
