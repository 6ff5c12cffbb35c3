import { log } from '../../numeric/exp.ts'
import { indexOfLargest } from '../../numeric/index-of-largest.ts'
import { softmaxInPlace } from '../../numeric/softmax.ts'
import type { Combination } from '../combined/combination.ts'
import { bendScores, combinedLogits, keywordShares } from '../combined/combined-logits.ts'
import { scoreKeywords } from '../keyword/keyword-scores.ts'
import { type LinearModel, quantise } from '../tfidf/linear-model.ts'
import { addColumns, type LinearColumns, scoreRow, scoreSpread, tfidfSettings } from '../tfidf/train-tfidf.ts'
import { type SparseRow, toSparseRow } from '../tfidf/training-rows.ts'
import { extendModel, fitOwnLearners } from './extend-model.ts'
import { furtherLeversMicroF1 } from './fit-secondary.ts'
import { countHeldOut } from './held-out-answers.ts'
import { folds, type PreparedText, prepareTexts } from './prepare-texts.ts'
import type { TrainOptions } from './train-model.ts'
import type { HeldOutAnswers, TrainedModel } from './trained-model.ts'

/** What {@link adaptModel} needs; the levers are those of the base. */
export interface AdaptOptions extends Omit<TrainOptions, 'taxonomy'> {
  /** The model to start from. */
  readonly base: TrainedModel
}

/** A model that has learnt more, and what that was worth. */
export interface AdaptedModel {
  readonly model: TrainedModel
  /** Top-1 accuracy of the base on the texts, 0–1. */
  readonly before: number
  /** Top-1 accuracy on the texts, each answered by a model that had not learnt from it, 0–1. */
  readonly after: number
  /** Whether the model differs from the base; false when it was no better for learning from the texts. */
  readonly hasLearnt: boolean
}

/** How much the texts' own learners count beside the base, whose scores have the same spread; 0 is the base alone. */
const ownShares = [0, 0.1, 0.2, 0.4, 0.7, 1, 2] as const

/** A labelled text with what the keyword model says of it. */
interface SharedText {
  readonly text: PreparedText
  /** Keyword shares; shape [levers + 1]. */
  readonly shares: Float64Array
}

/** Held-out answers with one share. */
interface Trial {
  /** Shape [texts][answers]. */
  readonly bent: Float64Array[]
  readonly probabilities: Float64Array[]
}

/**
 * Adapts a model to labelled texts without the texts that it was made from: the two learners are fitted to these texts
 * alone, with the base's words and those that are new, and a share of their scores is added to the base's. Both are
 * linear, so the sum is one model. How large the share is, is chosen by the log-loss on held-out texts. How scores become
 * probabilities, further levers and aspects stay as they are in the base. The same texts in the same order give the same
 * model.
 * @see Daumé 2007, Frustratingly easy domain adaptation (ACL), on weighing a model of one's own against one from elsewhere
 */
export function adaptModel(options: AdaptOptions): AdaptedModel {
  const { base, lexicon, languageModel, thesaurus, onProgress } = options
  const prepared = prepareTexts(options.texts, base.levers, lexicon, languageModel, thesaurus)
  const texts = prepared.map((text) => ({ text, shares: sharesOf(text, base.levers.length) }))
  const asItIs = extendModel(base, [])
  const trials = ownShares.map((): Trial => ({ bent: [], probabilities: [] }))
  const spread = { logistic: 0, bayes: 0 }
  for (let fold = 0; fold < folds; fold++) {
    onProgress(fold, folds + 1)
    const learnt = prepared.filter((text) => text.fold !== fold)
    const { vocabulary, answers } = extendModel(base, learnt)
    const { logistic, bayes } = fitOwnLearners(vocabulary, answers.length, learnt)
    const heldOut = texts.flatMap(({ text, shares }, i) =>
      text.fold === fold ? [{ i, text, shares, row: toSparseRow(text.bag, vocabulary) }] : [],
    )
    const rows = heldOut.map(({ row }) => row)
    const own = { logistic: scoreSpread(logistic, rows), bayes: scoreSpread(bayes, rows) }
    spread.logistic += own.logistic / folds
    spread.bayes += own.bayes / folds
    const sum = sumOf(logistic, bayes, own)
    for (const { i, text, shares, row } of heldOut) {
      // Without a share of its own the model knows no new words either.
      const alone = scoresOf(asItIs.answers, toSparseRow(text.bag, asItIs.vocabulary))
      const [known, added] = [scoresOf(answers, row), scoresOf(sum, row)]
      trials.forEach((trial, t) => {
        const share = ownShares[t] ?? 0
        const bent = new Float64Array(answers.length)
        bendScores(share === 0 ? alone : known.map((score, k) => score + share * (added[k] ?? 0)), bent)
        trial.bent[i] = bent
        trial.probabilities[i] = probabilitiesOf(base.combined, bent, shares, text.length)
      })
    }
  }
  const losses = trials.map(({ probabilities }) => lossOf(probabilities, prepared))
  // Of equal ones the first, which stays nearer to the base.
  const best = losses.indexOf(Math.min(...losses))
  const share = ownShares[best] ?? 0
  const trial = trials[best] ?? { bent: [], probabilities: [] }
  onProgress(folds, folds + 1)
  return {
    model: {
      ...base,
      trainingTexts: base.trainingTexts + texts.length,
      trainingSha256: options.trainingSha256,
      linear: share === 0 ? base.linear : linearModel(base, prepared, share, spread),
      ...measure(base, texts, trial),
    },
    before: accuracyOf(trials[0]?.probabilities ?? [], prepared),
    after: accuracyOf(trial.probabilities, prepared),
    hasLearnt: share > 0,
  }
}

/** Spread of the scores of the two learners. */
interface Spreads {
  readonly logistic: number
  readonly bayes: number
}

/** The sum of base and own learners, fitted to all texts. */
function linearModel(base: TrainedModel, texts: readonly PreparedText[], share: number, spread: Spreads): LinearModel {
  const { vocabulary, answers, aspects } = extendModel(base, texts)
  const { logistic, bayes } = fitOwnLearners(vocabulary, answers.length, texts)
  const columns = addColumns(answers, 1, sumOf(logistic, bayes, spread), 1 / share)
  return quantise([...columns, ...aspects], vocabulary)
}

/** The two learners as one, weighed as in training anew. */
function sumOf(logistic: LinearColumns, bayes: LinearColumns, spread: Spreads): LinearColumns {
  return addColumns(logistic, spread.logistic / tfidfSettings.logisticShare, bayes, spread.bayes)
}

function scoresOf(columns: LinearColumns, row: SparseRow): Float64Array {
  return Float64Array.from(columns, (column) => scoreRow(column, row))
}

/** What held-out texts say of the model; what the base's own said is kept, where counts can be added. */
function measure(
  base: TrainedModel,
  texts: readonly SharedText[],
  { bent, probabilities }: Trial,
): Pick<TrainedModel, 'crossValidation' | 'heldOut'> {
  const prepared = texts.map(({ text }) => text)
  const none = new Float64Array(base.levers.length + 1)
  const tfidf = texts.map(({ text }, i) => probabilitiesOf(base.tfidfAlone, bent[i] ?? none, none, text.length))
  const keyword = texts.map(({ text, shares }) => probabilitiesOf(base.keywordAlone, none, shares, text.length))
  const counted = (name: keyof HeldOutAnswers, rows: readonly Float64Array[]): number[] => {
    const gold = prepared.map(({ answer }) => answer)
    const isAnswered = prepared.map((text) => text.isAnswered)
    return countHeldOut(rows, gold, isAnswered, none.length).map((own, i) => own + (base.heldOut?.[name][i] ?? 0))
  }
  const rows = texts.map(({ text, shares }, i) => {
    const logits = new Float64Array(none.length)
    combinedLogits(base.combined, bent[i] ?? none, shares, text.length, logits)
    return { logits, best: indexOfLargest(logits), length: text.length, gold: text.levers }
  })
  return {
    crossValidation: {
      folds,
      accuracy: accuracyOf(probabilities, prepared),
      tfidfAccuracy: accuracyOf(tfidf, prepared),
      keywordAccuracy: accuracyOf(keyword, prepared),
      microF1: furtherLeversMicroF1(rows, base.secondary, base.secondaryAbove),
      aspectMacroF1: base.crossValidation.aspectMacroF1,
    },
    heldOut: {
      combined: counted('combined', probabilities),
      tfidf: counted('tfidf', tfidf),
      keyword: counted('keyword', keyword),
    },
  }
}

function sharesOf({ hits }: PreparedText, levers: number): Float64Array {
  const scores = new Float64Array(levers)
  scoreKeywords(hits, scores)
  const shares = new Float64Array(levers + 1)
  keywordShares(scores, shares)
  return shares
}

function probabilitiesOf(
  combination: Combination,
  bent: Float64Array,
  shares: Float64Array,
  length: number,
): Float64Array {
  const out = new Float64Array(shares.length)
  combinedLogits(combination, bent, shares, length, out)
  softmaxInPlace(out)
  return out
}

/** Mean log-loss. */
function lossOf(probabilities: readonly Float64Array[], texts: readonly PreparedText[]): number {
  let sum = 0
  texts.forEach(({ answer }, i) => {
    sum -= log(Math.max(1e-12, probabilities[i]?.[answer] ?? 0))
  })
  return sum / Math.max(1, texts.length)
}

function accuracyOf(probabilities: readonly Float64Array[], texts: readonly PreparedText[]): number {
  const right = texts.filter(({ answer }, i) => indexOfLargest(probabilities[i] ?? []) === answer)
  return right.length / Math.max(1, texts.length)
}
