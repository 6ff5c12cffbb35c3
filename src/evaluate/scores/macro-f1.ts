import type { Answers } from '../answers.ts'
import { f1Of } from './precision-recall.ts'

/**
 * Counts inputs by gold label and answer.
 * @returns `counts[gold * labels + answer]`; shape [labels × labels]
 */
export function countConfusion({ labels, gold, answer }: Omit<Answers, 'confidence'>): Int32Array {
  const counts = new Int32Array(labels * labels)
  for (let i = 0; i < gold.length; i++) {
    const cell = (gold[i] ?? 0) * labels + (answer[i] ?? 0)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  return counts
}

/** Hits, answers and gold of one label. */
export function marginsOf(
  confusion: Int32Array,
  labels: number,
  label: number,
): { readonly hits: number; readonly answers: number; readonly gold: number } {
  let answers = 0
  let gold = 0
  for (let other = 0; other < labels; other++) {
    gold += confusion[label * labels + other] ?? 0
    answers += confusion[other * labels + label] ?? 0
  }
  return { hits: confusion[label * labels + label] ?? 0, answers, gold }
}

/**
 * F1 of each label.
 * @param confusion - see {@link countConfusion}
 * @returns shape [labels], 0–1 each; `null` for a label that occurs neither in gold nor in answers
 */
export function labelF1s(confusion: Int32Array, labels: number): (number | null)[] {
  const f1s: (number | null)[] = []
  for (let label = 0; label < labels; label++) {
    const { hits, answers, gold } = marginsOf(confusion, labels, label)
    f1s.push(f1Of(hits, answers, gold))
  }
  return f1s
}

/** Mean of the F1 of those labels that have one, 0–1; 0 when none has. */
export function meanF1(f1s: readonly (number | null)[]): number {
  let sum = 0
  let occurring = 0
  for (const f1 of f1s) {
    if (f1 === null) continue
    sum += f1
    occurring++
  }
  return occurring === 0 ? 0 : sum / occurring
}

/**
 * Mean F1 of the labels that occur in gold or answers. A label that is never right counts as 0; one that occurs nowhere
 * is left out.
 * @param confusion - see {@link countConfusion}
 * @returns 0–1; 0 without inputs
 * @see Opitz & Burst 2019, Macro F1 and macro F1: this is the mean of the F1, not the F1 of the means
 */
export function macroF1(confusion: Int32Array, labels: number): number {
  return meanF1(labelF1s(confusion, labels))
}
