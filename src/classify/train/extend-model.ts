import { columnsOf } from '../tfidf/linear-model.ts'
import type { LinearColumn } from '../tfidf/train-logistic-regression.ts'
import { fitBayesColumns, fitLogisticColumns, type LinearColumns, tfidfSettings } from '../tfidf/train-tfidf.ts'
import { extendVocabulary, toSparseRow, type Vocabulary } from '../tfidf/training-rows.ts'
import type { PreparedText } from './prepare-texts.ts'
import type { TrainedModel } from './trained-model.ts'

/** A model with the words of further texts, which weigh nothing yet. */
export interface ExtendedModel {
  readonly vocabulary: Vocabulary
  /** The base's columns of the answers, and of the aspects. */
  readonly answers: LinearColumns
  readonly aspects: LinearColumns
}

/** Extends a model by the words of texts. */
export function extendModel(
  { linear, levers, trainingTexts }: TrainedModel,
  texts: readonly PreparedText[],
): ExtendedModel {
  const known = { keys: linear.keys, weights: Float64Array.from(linear.squares, Math.sqrt) }
  const bags = texts.map(({ bag }) => bag)
  const golds = texts.map(({ answer }) => answer)
  const vocabulary = extendVocabulary(known, trainingTexts, bags, golds, tfidfSettings.minimumTexts)
  const columns = columnsOf(linear).map(({ weights, bias }): LinearColumn => {
    const extended = new Float64Array(vocabulary.keys.length)
    linear.keys.forEach((key, i) => {
      extended[vocabulary.indexOf.get(key) ?? 0] = weights[i] ?? 0
    })
    return { weights: extended, bias }
  })
  return { vocabulary, answers: columns.slice(0, levers.length + 1), aspects: columns.slice(levers.length + 1) }
}

/**
 * Fits the two learners of the answers to texts, with the words of an extended model.
 * @param answers - number of answers, `ingen` included
 */
export function fitOwnLearners(
  vocabulary: Vocabulary,
  answers: number,
  texts: readonly PreparedText[],
): { readonly logistic: LinearColumns; readonly bayes: LinearColumns } {
  const rows = texts.map(({ bag }) => toSparseRow(bag, vocabulary))
  const labels = Uint8Array.from(texts, ({ answer }) => answer)
  const features = vocabulary.keys.length
  // As in training anew: a text with a further point under a lever is no example of what that lever is not.
  const leaveOut = (i: number, label: number): boolean =>
    texts[i]?.answer !== label && texts[i]?.levers.includes(label) === true
  return {
    logistic: fitLogisticColumns(rows, labels, answers, features, leaveOut),
    bayes: fitBayesColumns(rows, labels, answers, features),
  }
}
