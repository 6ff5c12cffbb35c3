import { aspects } from '../../types/assignment.ts'
import {
  addColumns,
  fitBayesColumns,
  fitLogisticColumns,
  type LinearColumns,
  scoreRow,
  scoreSpread,
  tfidfSettings,
} from '../tfidf/train-tfidf.ts'
import { buildVocabulary, type SparseRow, toSparseRow, type Vocabulary } from '../tfidf/training-rows.ts'
import { folds, type PreparedText } from './prepare-texts.ts'

/** What cross-validation gives: scores of every text by models that have not seen it. */
export interface HeldOutScores {
  /** Shape [texts][levers + 1]. */
  readonly answers: readonly Float64Array[]
  /** Shape [texts][aspects]; empty rows when no text has an aspect. */
  readonly aspects: readonly Float64Array[]
  /** Mean spread of the two learners' scores; see {@link scoreSpread}. */
  readonly logisticSpread: number
  readonly bayesSpread: number
}

/** Learners fitted to some texts. */
export interface FittedLearners {
  readonly vocabulary: Vocabulary
  readonly logistic: LinearColumns
  readonly bayes: LinearColumns
  readonly aspects: LinearColumns
}

/**
 * Fits all learners.
 * @param texts - to learn from
 * @param extra - further rows that are always learnt from (the lever descriptions); they have no aspect
 */
export function fitLearners(
  texts: readonly PreparedText[],
  extra: readonly PreparedText[],
  answers: number,
): FittedLearners {
  const all = [...texts, ...extra]
  const vocabulary = buildVocabulary(
    all.map(({ bag }) => bag),
    all.map(({ answer }) => answer),
    tfidfSettings.minimumTexts,
  )
  const features = vocabulary.keys.length
  const rows = all.map(({ bag }) => toSparseRow(bag, vocabulary))
  const labels = Uint8Array.from(all, ({ answer }) => answer)
  const withAspect = all.map(({ aspect }, i) => ({ aspect, row: rows[i] })).filter(({ aspect }) => aspect >= 0)
  const aspectRows = withAspect.flatMap(({ row }): SparseRow[] => (row === undefined ? [] : [row]))
  const aspectLabels = Uint8Array.from(withAspect, ({ aspect }) => aspect)
  return {
    vocabulary,
    // A text with a further point under a lever is no example of what that lever is not.
    logistic: fitLogisticColumns(rows, labels, answers, features, (i, label) => {
      const text = all[i]
      return text !== undefined && text.answer !== label && text.levers.includes(label)
    }),
    bayes: fitBayesColumns(rows, labels, answers, features),
    aspects: aspectRows.length === 0 ? [] : fitLogisticColumns(aspectRows, aspectLabels, aspects.length, features),
  }
}

/** Scores every text by learners fitted to the other folds. */
export function crossValidate(
  texts: readonly PreparedText[],
  extra: readonly PreparedText[],
  answers: number,
  onFold: (fold: number) => void,
): HeldOutScores {
  const answerScores: Float64Array[] = texts.map(() => new Float64Array(answers))
  const aspectScores: Float64Array[] = texts.map(() => new Float64Array(0))
  let logisticSpread = 0
  let bayesSpread = 0
  for (let fold = 0; fold < folds; fold++) {
    onFold(fold)
    const {
      vocabulary,
      logistic,
      bayes,
      aspects: aspectColumns,
    } = fitLearners(
      texts.filter((text) => text.fold !== fold),
      extra,
      answers,
    )
    const heldOut = texts.flatMap((text, i) =>
      text.fold === fold ? [{ i, row: toSparseRow(text.bag, vocabulary) }] : [],
    )
    const rows = heldOut.map(({ row }) => row)
    const spreads = [scoreSpread(logistic, rows), scoreSpread(bayes, rows)] as const
    logisticSpread += spreads[0] / folds
    bayesSpread += spreads[1] / folds
    const sum = addColumns(logistic, spreads[0] / tfidfSettings.logisticShare, bayes, spreads[1])
    for (const { i, row } of heldOut) {
      answerScores[i] = Float64Array.from(sum, (column) => scoreRow(column, row))
      aspectScores[i] = Float64Array.from(aspectColumns, (column) => scoreRow(column, row))
    }
  }
  return { answers: answerScores, aspects: aspectScores, logisticSpread, bayesSpread }
}
