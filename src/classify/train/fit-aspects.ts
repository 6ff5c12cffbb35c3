import { aspects } from '../../types/assignment.ts'
import { chooseBiases, macroF1 } from './choose-biases.ts'
import { folds, type PreparedText } from './prepare-texts.ts'

/** What is added to the aspects' scores, and how good the answers are. */
export interface FittedAspects {
  /** One per aspect. */
  readonly biases: readonly number[]
  /** Of held-out texts, each answered with biases chosen by the other folds; 0–1, 0 when no text has an aspect. */
  readonly macroF1: number
}

/**
 * Chooses the biases of the aspects by their macro-F1.
 * @param scores - held out; shape [texts][aspects]
 */
export function fitAspects(texts: readonly PreparedText[], scores: readonly Float64Array[]): FittedAspects {
  const known = texts.flatMap(({ aspect, fold }, i) => {
    const row = scores[i]
    return aspect < 0 || row === undefined || row.length === 0 ? [] : [{ aspect, fold, row }]
  })
  const choose = (rows: typeof known): number[] =>
    chooseBiases(
      rows.map(({ row }) => row),
      rows.map(({ aspect }) => aspect),
      aspects.length,
    )
  const byFold = Array.from({ length: folds }, (_, fold) => choose(known.filter((text) => text.fold !== fold)))
  const shifted = known.map(({ row, fold }) => row.map((score, k) => score + (byFold[fold]?.[k] ?? 0)))
  return {
    biases: choose(known),
    macroF1: macroF1(
      shifted,
      known.map(({ aspect }) => aspect),
      aspects.map(() => 0),
    ),
  }
}
