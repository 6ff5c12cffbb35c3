import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Classifier } from '../../src/classify/classifier.ts'

/** A text with the label that a person gave it. */
export interface Gold {
  readonly id: string
  readonly text: string
  readonly primary: string
  readonly language: string
}

/** How many answers are right, and which are not. */
export interface Score {
  readonly accuracy: number
  readonly n: number
  /** One line for each wrong answer: what a person needs to judge it. */
  readonly wrong: readonly string[]
}

/** Records of a CSV file with a header, as objects. */
export function readTable(path: string): Record<string, string>[] {
  return parse(readFileSync(path), { columns: true, bom: true })
}

/** The most probable answer, of equal ones the first. */
export function answerOf(classifier: Classifier, text: string): string {
  const { probabilities } = classifier.classify(text.normalize('NFC'))
  return classifier.labels[probabilities.indexOf(Math.max(...probabilities))] ?? ''
}

/** Scores a classifier's answers. */
export function scoreAnswers(classifier: Classifier, gold: readonly Gold[]): Score {
  const wrong = gold.flatMap(({ id, text, primary }) => {
    const answer = answerOf(classifier, text)
    return answer === primary ? [] : [`${id}: ${primary}, not ${answer}: ${text.slice(0, 100)}`]
  })
  return { accuracy: 1 - wrong.length / gold.length, n: gold.length, wrong }
}
