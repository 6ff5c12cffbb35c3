import { roundSix } from '../../numeric/round-six.ts'
import type { RiskCoverage } from '../../types/evaluation.ts'
import { type Answers, isRight } from '../answers.ts'
import { shareOf } from './share-of.ts'

/** The curve is shown at so many coverages, evenly spaced. */
export const coverageSteps = 10

/** Inputs that are equally certain, with all that are more so. */
interface Tie {
  readonly confidence: number
  /** Inputs that are equally certain, integer ≥ 1, and how many of them are wrong. */
  readonly count: number
  readonly wrong: number
  /** Those that are more certain, and how many of them are wrong. */
  readonly countBefore: number
  readonly wrongBefore: number
}

/**
 * Error rate among the most certain answers, by how many are kept. Inputs of equal probability are not parted; the area is
 * what it would be on average over all orders of them.
 * @see Geifman & El-Yaniv 2017, Selective classification for deep neural networks; the area as in Geifman, Uziel & El-Yaniv
 * 2019, Bias-reduced uncertainty estimation for deep neural classifiers
 */
export function riskCoverageOf(answers: Answers): RiskCoverage {
  const n = answers.confidence.length
  const ties = tiesOf(answers)
  const points = Array.from({ length: coverageSteps }, (_, step) => {
    const wanted = Math.ceil((n * (step + 1)) / coverageSteps)
    const last = ties.find(({ count, countBefore }) => countBefore + count >= wanted)
    return {
      coverage: (step + 1) / coverageSteps,
      threshold: roundSix(last?.confidence ?? 0),
      wrong: shareOf((last?.wrongBefore ?? 0) + (last?.wrong ?? 0), (last?.countBefore ?? 0) + (last?.count ?? 0)),
    }
  })
  return { area: roundSix(ties.reduce((sum, tie) => sum + sumOfRisks(tie), 0) / n), points }
}

/** Most certain first. */
function tiesOf(answers: Answers): Tie[] {
  const counts = new Map<number, { count: number; wrong: number }>()
  answers.confidence.forEach((confidence, index) => {
    const found = counts.get(confidence) ?? { count: 0, wrong: 0 }
    found.count++
    if (!isRight(answers, index)) found.wrong++
    counts.set(confidence, found)
  })
  let [countBefore, wrongBefore] = [0, 0]
  return [...counts]
    .sort(([a], [b]) => b - a)
    .map(([confidence, { count, wrong }]) => {
      const tie = { confidence, count, wrong, countBefore, wrongBefore }
      countBefore += count
      wrongBefore += wrong
      return tie
    })
}

/** Sum of the error rates after each of the inputs, in which the errors are spread evenly. */
function sumOfRisks({ count, wrong, countBefore, wrongBefore }: Tie): number {
  let sum = 0
  for (let taken = 1; taken <= count; taken++) sum += (wrongBefore + (taken * wrong) / count) / (countBefore + taken)
  return sum
}
