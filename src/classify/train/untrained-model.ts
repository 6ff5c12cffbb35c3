import type { LanguageModel } from '../../text/language/language-model.ts'
import type { Thesaurus } from '../../text/thesaurus.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import type { Combination } from '../combined/combination.ts'
import type { LexiconIndex } from '../keyword/lexicon-index.ts'
import { quantise } from '../tfidf/linear-model.ts'
import { fitBayesColumns, scoreSpread } from '../tfidf/train-tfidf.ts'
import { buildVocabulary, toSparseRow } from '../tfidf/training-rows.ts'
import { prepareTexts } from './prepare-texts.ts'
import { textsOfTaxonomy } from './train-model.ts'
import type { TrainedModel } from './trained-model.ts'
import type { TrainingText } from './training-text.ts'

/**
 * Slopes, the doubt about `ingen` and the weights for further levers that suit a model without labelled texts; set once by
 * hand, not calibrated. A further lever is one that is at least about a third as probable as the best (e^−1.2 ≈ 0.3).
 */
const handSet = { tfidf: 1, keyword: 6, noneBias: -1, secondary: [1.2, 1, 0, 0, -1, 0, 0] } as const

function termsOfTaxonomy(taxonomy: Taxonomy): TrainingText[] {
  return taxonomy.levers.flatMap((lever) =>
    lever.terms.map(({ text }, i) => ({
      id: `${lever.id}/term/${i}`,
      text,
      primary: lever.id,
      secondary: [],
      aspect: '' as const,
    })),
  )
}

/**
 * Makes a model for a taxonomy that has no labelled texts: complement naive Bayes over its descriptions, names and
 * terms. `ingen` has no texts to learn from, so it wins where neither model finds anything. Probabilities are not
 * calibrated; aspects are not told apart.
 */
export function untrainedModel(
  taxonomy: Taxonomy,
  lexicon: LexiconIndex,
  languageModel: LanguageModel,
  thesaurus: Thesaurus,
): TrainedModel {
  const leverIds = taxonomy.levers.map(({ id }) => id)
  const texts = [...textsOfTaxonomy(taxonomy), ...termsOfTaxonomy(taxonomy)]
  const prepared = prepareTexts(texts, leverIds, lexicon, languageModel, thesaurus)
  const vocabulary = buildVocabulary(
    prepared.map(({ bag }) => bag),
    prepared.map(({ answer }) => answer),
    1,
  )
  const rows = prepared.map(({ bag }) => toSparseRow(bag, vocabulary))
  const labels = Uint8Array.from(prepared, ({ answer }) => answer)
  const columns = fitBayesColumns(rows, labels, leverIds.length, vocabulary.keys.length)
  const spread = scoreSpread(columns, rows)
  const noneColumn = { weights: new Float64Array(vocabulary.keys.length), bias: 0 }
  const scaled = columns.map(({ weights }) => ({ weights: weights.map((weight) => weight / spread), bias: 0 }))
  const biases = [...leverIds.map(() => 0), handSet.noneBias]
  const combination = (tfidf: number, keyword: number): Combination => ({
    tfidf,
    tfidfByLength: 0,
    keyword,
    keywordByLength: 0,
    biases,
  })
  return {
    levers: leverIds,
    taxonomyId: taxonomy.id,
    taxonomySha256: taxonomy.sha256,
    trainingTexts: 0,
    trainingSha256: '',
    linear: quantise([...scaled, noneColumn], vocabulary),
    combined: combination(handSet.tfidf, handSet.keyword),
    tfidfAlone: combination(handSet.tfidf, 0),
    keywordAlone: combination(0, handSet.keyword),
    secondary: { weights: handSet.secondary },
    secondaryAbove: leverIds.map(() => 0.5),
    crossValidation: { folds: 0, accuracy: 0, tfidfAccuracy: 0, keywordAccuracy: 0, microF1: 0, aspectMacroF1: 0 },
    heldOut: null,
  }
}
