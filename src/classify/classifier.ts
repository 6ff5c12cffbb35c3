import type { WordBuffer } from '../text/scan-words.ts'
import type { Assignment, Feature } from '../types/assignment.ts'
import type { RunThresholds } from '../types/run.ts'

/** Which model answers. */
export type ModelName = 'combined' | 'tfidf' | 'keyword' | 'constant'

/** What a model says about one text in full, for `explain`. */
export interface Explanation {
  readonly assignment: Assignment
  /** For each answer (the levers in order, then `ingen`): what the words and pairs added, strongest first. */
  readonly features: readonly (readonly Feature[])[]
  /** For each answer: its TF-IDF score before calibration, centred so that the answers sum to about zero. */
  readonly tfidfScores: readonly number[]
  /** For each answer: its score of both models after calibration. The difference of two is the logarithm of their odds. */
  readonly logits: readonly number[]
  /** For each lever: its keyword score, the sum of the weights of its term hits. */
  readonly keywordScores: readonly number[]
}

/** Classifies texts, one at a time, remembering what words add. */
export interface Classifier {
  readonly modelName: ModelName
  readonly thresholds: RunThresholds
  /** Lever ids in order, then `ingen`: what the positions in `probabilities` stand for. */
  readonly labels: readonly string[]
  /**
   * The assignment of one text.
   * @param text - NFC; evidence offsets refer to it
   */
  classify(text: string): Assignment
  /** The words of the text classified last, so that others need not find them again; undefined if the model has none. */
  readonly words: WordBuffer | undefined
  /** The assignment with all that led to it. */
  explain(text: string): Explanation
}
