import { HovedgrepError } from '../errors.ts'
import { log } from '../numeric/exp.ts'
import { indexOfLargest } from '../numeric/index-of-largest.ts'
import { roundToTenThousandths, softmaxInPlace } from '../numeric/softmax.ts'
import type { LanguageModel } from '../text/language/language-model.ts'
import type { Thesaurus } from '../text/thesaurus.ts'
import {
  type Aspect,
  type Assignment,
  aspects,
  type ScoredLever,
  type Status,
  type TermHit,
} from '../types/assignment.ts'
import type { RunThresholds } from '../types/run.ts'
import { noLever } from '../types/taxonomy.ts'
import type { Classifier, Explanation, ModelName } from './classifier.ts'
import type { Combination } from './combined/combination.ts'
import { bendScores, combinedLogits, keywordShares, lengthTerm } from './combined/combined-logits.ts'
import { secondaryInputCount, secondaryInputsOf, secondaryProbability } from './combined/secondary-model.ts'
import { createTextEncoder, type EncodedText } from './encoded-text.ts'
import { createKeywordMatcher, type KeywordHit } from './keyword/keyword-matcher.ts'
import { scoreKeywords } from './keyword/keyword-scores.ts'
import type { LexiconIndex } from './keyword/lexicon-index.ts'
import { createTfidfScorer } from './tfidf/tfidf-scorer.ts'
import type { TrainedModel } from './train/trained-model.ts'

/** What a classifier is made of. */
export interface ClassifierParts {
  readonly model: TrainedModel
  readonly lexicon: LexiconIndex
  readonly languageModel: LanguageModel
  readonly thesaurus: Thesaurus
}

/** Settings that a user can change. */
export interface ClassifierSettings {
  readonly modelName: Exclude<ModelName, 'constant'>
  /** A text of fewer words and without a term hit is `too-short`. Integer ≥ 0. */
  readonly minWords: number
  /** A best answer less probable than this is `uncertain`, 0–1. */
  readonly uncertainBelow: number
  /** Overrides the model's own thresholds for secondary levers, 0–1. */
  readonly secondaryAbove?: number
}

/** Settings that hold unless the user says otherwise: an answer is assigned when it is more likely right than wrong. */
export const defaultSettings: ClassifierSettings = { modelName: 'combined', minWords: 2, uncertainBelow: 0.5 }

const shownFeatures = 3
const explainedFeatures = 8

/** @throws {HovedgrepError} USAGE for a name that the types do not allow, but a caller without types may give */
function combinationOf(model: TrainedModel, name: ClassifierSettings['modelName']): Combination {
  const combinations = { combined: model.combined, tfidf: model.tfidfAlone, keyword: model.keywordAlone }
  if (Object.hasOwn(combinations, name)) return combinations[name]
  throw new HovedgrepError('USAGE', `Det finnes ingen modell som heter «${String(name)}».`, {
    hint: `Velg mellom ${Object.keys(combinations).join(', ')}.`,
  })
}

/** Creates the classifier of a trained model: keyword, TF-IDF or both. */
export function createClassifier(parts: ClassifierParts, settings: ClassifierSettings): Classifier {
  const { model, lexicon, languageModel, thesaurus } = parts
  // Named one by one, so that no function below holds on to the linear model, of which the scorer makes a table.
  const { secondary, keywordAlone, tfidfAlone } = model
  const labels = [...model.levers, noLever]
  const answers = labels.length
  const levers = model.levers.length
  const hasAspects = model.linear.columns > answers
  const thresholds: RunThresholds = {
    minWords: settings.minWords,
    uncertainBelow: settings.uncertainBelow,
    secondaryAbove: model.secondaryAbove.map((threshold) => settings.secondaryAbove ?? threshold),
  }
  const matcher = createKeywordMatcher(lexicon)
  const scorer = createTfidfScorer(model.linear, thesaurus)
  const learn = (id: number, word: string): void => {
    matcher.add(id, word)
    scorer.add(id, word)
  }
  const encoder = createTextEncoder(languageModel, learn, thesaurus)
  const isShown = (id: number): boolean => !encoder.isStopWord(id)
  const combination = combinationOf(model, settings.modelName)
  const scores = new Float64Array(model.linear.columns)
  const bent = new Float64Array(answers)
  const keywordScores = new Float64Array(levers)
  const shares = new Float64Array(answers)
  const logits = new Float64Array(answers)
  const answerProbabilities = new Float64Array(answers)
  const secondaryInputs = new Float64Array(secondaryInputCount)

  function bestOf(alone: Combination, length: number): string {
    combinedLogits(alone, bent, shares, length, logits)
    return labels[indexOfLargest(logits)] ?? noLever
  }

  function aspectOf(): Aspect {
    if (!hasAspects) return 'annet'
    let best = 0
    for (let k = 1; k < aspects.length; k++) if ((scores[answers + k] ?? 0) > (scores[answers + best] ?? 0)) best = k
    return aspects[best] ?? 'annet'
  }

  function statusOf(encoded: EncodedText, hits: readonly KeywordHit[], best: number, probability: number): Status {
    if (encoded.language === 'other') return 'other-language'
    if (encoded.words.count === 0 || (encoded.words.count < settings.minWords && hits.length === 0)) return 'too-short'
    if (probability < settings.uncertainBelow) return 'uncertain'
    return best === levers ? 'none' : 'assigned'
  }

  /** Reads the logits, which must still be there. */
  function secondaryOf(best: number, status: Status, length: number): ScoredLever[] {
    if (status !== 'assigned' && status !== 'uncertain') return []
    const found: ScoredLever[] = []
    for (let k = 0; k < levers; k++) {
      if (k === best) continue
      secondaryInputsOf(logits, best, k, length, secondaryInputs)
      const probability = Math.round(secondaryProbability(secondary, secondaryInputs) * 10_000) / 10_000
      if (probability >= (thresholds.secondaryAbove[k] ?? 1)) found.push({ lever: labels[k] ?? '', probability })
    }
    return found.length < 2 ? found : found.sort((a, b) => b.probability - a.probability)
  }

  function termHits(hits: readonly KeywordHit[]): TermHit[] {
    return hits.map(({ term, start, end, weight }) => ({
      lever: labels[term.lever] ?? '',
      subtopic: term.subtopic,
      term: term.text,
      start,
      end,
      weight,
    }))
  }

  /** Runs both models; leaves their scores in the shared arrays. */
  function run(text: string): { encoded: EncodedText; hits: KeywordHit[]; length: number } {
    const encoded = encoder.encode(text)
    const hits = matcher.match(encoded)
    scoreKeywords(hits, keywordScores)
    keywordShares(keywordScores, shares)
    scorer.score(encoded, scores)
    bendScores(scores, bent)
    return { encoded, hits, length: lengthTerm(encoded.words.count, log) }
  }

  function assign({ encoded, hits, length }: ReturnType<typeof run>): Assignment {
    const keywordLever = bestOf(keywordAlone, length)
    const tfidfLever = bestOf(tfidfAlone, length)
    combinedLogits(combination, bent, shares, length, logits)
    answerProbabilities.set(logits)
    softmaxInPlace(answerProbabilities)
    const probabilities = roundToTenThousandths(answerProbabilities)
    const best = indexOfLargest(probabilities)
    const status = statusOf(encoded, hits, best, probabilities[best] ?? 0)
    // The lever of an uncertain input is the best lever, even where `ingen` is likelier.
    const position = status === 'uncertain' ? indexOfLargest(probabilities, levers) : best
    const second = runnerUp(probabilities, position)
    const answered = status === 'assigned' || status === 'uncertain'
    return {
      status,
      lever: answered ? (labels[position] ?? '') : '',
      probability: answered || status === 'none' ? (probabilities[position] ?? 0) : 0,
      secondary: secondaryOf(position, status, length),
      aspect: aspectOf(),
      language: encoded.language,
      keywordLever,
      tfidfLever,
      probabilities,
      evidence: {
        hits: termHits(hits),
        features: scorer.strongest(encoded, position, isShown, shownFeatures),
        runnerUp: { lever: labels[second] ?? noLever, probability: probabilities[second] ?? 0 },
      },
    }
  }

  return {
    modelName: settings.modelName,
    thresholds,
    labels,
    get words() {
      return encoder.words
    },
    classify: (text) => assign(run(text)),
    explain(text): Explanation {
      const result = run(text)
      const tfidfScores = Array.from(scores.subarray(0, answers))
      const assignment = assign(result)
      return {
        assignment,
        features: labels.map((_, k) => scorer.strongest(result.encoded, k, isShown, explainedFeatures)),
        tfidfScores,
        logits: [...logits],
        keywordScores: [...keywordScores],
      }
    },
  }
}

function runnerUp(probabilities: readonly number[], best: number): number {
  let second = best === 0 ? 1 : 0
  for (let k = 0; k < probabilities.length; k++)
    if (k !== best && (probabilities[k] ?? 0) > (probabilities[second] ?? 0)) second = k
  return second
}
