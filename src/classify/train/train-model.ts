import { indexOfLargest } from '../../numeric/index-of-largest.ts'
import { softmaxInPlace } from '../../numeric/softmax.ts'
import type { LanguageModel } from '../../text/language/language-model.ts'
import type { Thesaurus } from '../../text/thesaurus.ts'
import { languages, type Taxonomy } from '../../types/taxonomy.ts'
import type { Combination } from '../combined/combination.ts'
import { bendScores, combinedLogits } from '../combined/combined-logits.ts'
import type { LexiconIndex } from '../keyword/lexicon-index.ts'
import { quantise } from '../tfidf/linear-model.ts'
import { addColumns, tfidfSettings } from '../tfidf/train-tfidf.ts'
import { crossValidate, fitLearners } from './cross-validate.ts'
import { fitAspects } from './fit-aspects.ts'
import { type CombinationRow, fitCombination } from './fit-combination.ts'
import { fitFurtherLevers, type SecondaryRow } from './fit-secondary.ts'
import { countHeldOut } from './held-out-answers.ts'
import { heldOutKeywordShares } from './held-out-keywords.ts'
import { folds, prepareTexts } from './prepare-texts.ts'
import type { TrainedModel } from './trained-model.ts'
import type { TrainingText } from './training-text.ts'

/** What {@link trainModel} needs. */
export interface TrainOptions {
  readonly taxonomy: Taxonomy
  readonly lexicon: LexiconIndex
  readonly languageModel: LanguageModel
  readonly thesaurus: Thesaurus
  readonly texts: readonly TrainingText[]
  /** SHA-256 over the labelled rows, for the record. */
  readonly trainingSha256: string
  /** Told before each of the steps: fold 1 … fold 5, the final fit. */
  readonly onProgress: (done: number, of: number) => void
}

/** The taxonomy's own words as training rows: each description and each subtopic's name, in each language. */
export function textsOfTaxonomy(taxonomy: Taxonomy): TrainingText[] {
  return taxonomy.levers.flatMap((lever) =>
    languages.flatMap((language) =>
      [lever.description[language], ...lever.subtopics.map(({ name }) => name[language])].map((text, i) => ({
        id: `${lever.id}/${language}/${i}`,
        text,
        primary: lever.id,
        secondary: [],
        aspect: '' as const,
      })),
    ),
  )
}

/**
 * Fits a model from labelled texts: TF-IDF learners, then, on held-out scores, the combination with the keyword model,
 * the calibration and the thresholds. The same texts in the same order give the same model.
 */
export function trainModel(options: TrainOptions): TrainedModel {
  const { taxonomy, lexicon, languageModel, thesaurus, texts, onProgress } = options
  const leverIds = taxonomy.levers.map(({ id }) => id)
  const answers = leverIds.length + 1
  const prepared = prepareTexts(texts, leverIds, lexicon, languageModel, thesaurus)
  const extra = prepareTexts(textsOfTaxonomy(taxonomy), leverIds, lexicon, languageModel, thesaurus)

  const heldOut = crossValidate(prepared, extra, answers, (fold) => onProgress(fold, folds + 1))
  const shares = heldOutKeywordShares(prepared, leverIds.length)
  const none = new Float64Array(answers)
  const bent = heldOut.answers.map((scores) => {
    const out = new Float64Array(answers)
    bendScores(scores, out)
    return out
  })
  const rowsWith = (useTfidf: boolean, useKeyword: boolean): CombinationRow[] =>
    prepared.map((text, i) => ({
      tfidf: useTfidf ? (bent[i] ?? none) : none,
      shares: useKeyword ? (shares[i] ?? none) : none,
      length: text.length,
      answer: text.answer,
    }))
  const rows = { combined: rowsWith(true, true), tfidf: rowsWith(true, false), keyword: rowsWith(false, true) }
  const combined = fitCombination(rows.combined, answers)
  const tfidfAlone = fitCombination(rows.tfidf, answers)
  const keywordAlone = fitCombination(rows.keyword, answers)

  const probabilitiesOf = (combination: Combination, list: readonly CombinationRow[]): Float64Array[] =>
    list.map((row) => {
      const out = new Float64Array(answers)
      combinedLogits(combination, row.tfidf, row.shares, row.length, out)
      softmaxInPlace(out)
      return out
    })
  const probabilities = probabilitiesOf(combined, rows.combined)
  const tfidfProbabilities = probabilitiesOf(tfidfAlone, rows.tfidf)
  const keywordProbabilities = probabilitiesOf(keywordAlone, rows.keyword)
  const bestOf = (list: readonly Float64Array[]): number[] => list.map((row) => indexOfLargest(row))
  const best = bestOf(probabilities)
  const accuracyOf = (list: readonly number[]): number =>
    list.filter((answer, i) => answer === prepared[i]?.answer).length / Math.max(1, list.length)
  const goldAnswers = prepared.map(({ answer }) => answer)
  const isAnswered = prepared.map((text) => text.isAnswered)
  const counted = (list: readonly Float64Array[]): number[] => countHeldOut(list, goldAnswers, isAnswered, answers)
  const aspect = fitAspects(prepared, heldOut.aspects)
  const gold = prepared.map(({ levers }) => levers)
  const { secondary, thresholds, microF1 } = fitFurtherLevers(
    prepared.map(({ length, levers }, i): SecondaryRow => {
      const { tfidf, shares: share } = rows.combined[i] ?? { tfidf: none, shares: none }
      const logits = new Float64Array(answers)
      combinedLogits(combined, tfidf, share, length, logits)
      return { logits, best: best[i] ?? 0, length, gold: levers }
    }),
    gold,
    leverIds.length,
  )

  onProgress(folds, folds + 1)
  const final = fitLearners(prepared, extra, answers)
  const sum = addColumns(
    final.logistic,
    heldOut.logisticSpread / tfidfSettings.logisticShare,
    final.bayes,
    heldOut.bayesSpread,
  )
  return {
    levers: leverIds,
    taxonomyId: taxonomy.id,
    taxonomySha256: taxonomy.sha256,
    trainingTexts: texts.length,
    trainingSha256: options.trainingSha256,
    linear: quantise(
      [...sum, ...final.aspects.map(({ weights, bias }, k) => ({ weights, bias: bias + (aspect.biases[k] ?? 0) }))],
      final.vocabulary,
    ),
    combined,
    tfidfAlone,
    keywordAlone,
    secondary,
    secondaryAbove: thresholds,
    crossValidation: {
      folds,
      accuracy: accuracyOf(best),
      tfidfAccuracy: accuracyOf(bestOf(tfidfProbabilities)),
      keywordAccuracy: accuracyOf(bestOf(keywordProbabilities)),
      microF1,
      aspectMacroF1: aspect.macroF1,
    },
    heldOut: {
      combined: counted(probabilities),
      tfidf: counted(tfidfProbabilities),
      keyword: counted(keywordProbabilities),
    },
  }
}
