import { beforeAll, describe, expect, it } from 'vitest'
import { measuredQuality } from '../../../src/classify/measured-quality.ts'
import { countHeldOut, probabilitySteps } from '../../../src/classify/train/held-out-answers.ts'
import type { TrainedModel } from '../../../src/classify/train/trained-model.ts'
import { untrainedModel } from '../../../src/classify/train/untrained-model.ts'
import { loadClassifier } from '../../../src/load.ts'
import { builtInParts } from '../../support/classifiers.ts'

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

describe('Held-out answers', () => {
  it('are counted by right answer, best answer and probability, those that would not be answered left out.', () => {
    const rows = [
      [0.7, 0.2, 0.1],
      [0.7, 0.2, 0.1],
      [0.1, 0.5, 0.4],
      [0, 0, 1],
    ].map((row) => Float64Array.from(row))
    const counts = countHeldOut(rows, [0, 1, 1, 2], [true, true, true, false], 3)
    const at = (gold: number, best: number, step: number): number =>
      counts[(gold * 3 + best) * probabilitySteps + step] ?? Number.NaN
    expect([at(0, 0, 14), at(1, 0, 14), at(1, 1, 10), at(2, 2, 20), sumOf(counts)]).toEqual([1, 1, 1, 0, 3])
  })

  it('have a step for certainty, and fall on the side of a threshold on which the rounded probability falls.', () => {
    const rows = [
      [1, 0],
      [0.499_96, 0.500_04],
      [0.500_04, 0.499_96],
      [0.599_94, 0.400_06],
    ].map((row) => Float64Array.from(row))
    const counts = countHeldOut(rows, [0, 0, 0, 0], [true, true, true, true], 2)
    const steps = counts.flatMap((count, at) => (count > 0 ? [[at % probabilitySteps, count]] : []))
    // Both middle rows are 0.5000 when rounded, and of equal answers the first is the best; 0.59994 is not yet 0.6.
    expect(steps).toEqual([
      [10, 2],
      [11, 1],
      [20, 1],
    ])
  })
})

describe('The measured quality of the model that ships', () => {
  let parts: Awaited<ReturnType<typeof builtInParts>>
  let model: TrainedModel
  beforeAll(async () => {
    parts = await builtInParts()
    model = parts.model
  })

  it('is that of its cross-validation: as many inputs, as often right.', () => {
    const quality = measuredQuality(model, 'combined', 0, parts.taxonomy)
    expect(quality?.folds).toBe(5)
    const confusion = quality?.confusion ?? []
    const inputs = sumOf(confusion.map(sumOf))
    expect(inputs).toBe(quality?.inputs)
    // A handful is too short or in another language and was not answered.
    expect(inputs).toBeGreaterThan(model.trainingTexts - 50)
    expect(inputs).toBeLessThanOrEqual(model.trainingTexts)
    // With no threshold nothing is uncertain.
    expect(sumOf(confusion.map((row) => row[10] ?? 0))).toBe(0)
    const right = sumOf(confusion.map((row, gold) => row[gold === 10 ? 11 : gold] ?? 0))
    expect(right / inputs).toBeCloseTo(model.crossValidation.accuracy, 3)
  })

  it('has a row for each answer and a column for each outcome, and more uncertain ones the higher the threshold.', () => {
    const uncertain = [0, 0.3, 0.5, 0.55, 0.9, 1].map((threshold) => {
      const quality = measuredQuality(model, 'combined', threshold, parts.taxonomy)
      expect(quality?.confusion.map((row) => row.length)).toEqual(new Array(11).fill(12))
      return sumOf(quality?.confusion.map((row) => row[10] ?? 0) ?? [])
    })
    expect([...uncertain].sort((a, b) => a - b)).toEqual(uncertain)
    expect(new Set(uncertain).size).toBe(uncertain.length)
  })

  it('is that of the model that answers.', () => {
    const rightOf = (name: 'combined' | 'tfidf' | 'keyword'): number => {
      const quality = measuredQuality(model, name, 0, parts.taxonomy)
      return sumOf(quality?.confusion.map((row, gold) => row[gold === 10 ? 11 : gold] ?? 0) ?? []) / 44_000
    }
    expect(rightOf('tfidf')).toBeCloseTo(model.crossValidation.tfidfAccuracy, 1)
    expect(rightOf('keyword')).toBeCloseTo(model.crossValidation.keywordAccuracy, 1)
  })

  it('is unknown at a threshold at which nothing was counted, for other terms, and for a constant answer.', () => {
    expect(measuredQuality(model, 'combined', 0.52, parts.taxonomy)).toBeNull()
    expect(measuredQuality(model, 'combined', 0.5, { ...parts.taxonomy, sha256: 'ab' })).toBeNull()
    expect(measuredQuality(model, 'constant', 0.5, parts.taxonomy)).toBeNull()
  })

  it('is unknown for a model made of a taxonomy without labelled inputs.', () => {
    const untrained = untrainedModel(parts.taxonomy, parts.lexicon, parts.languageModel, parts.thesaurus)
    expect(untrained.heldOut).toBeNull()
    expect(measuredQuality(untrained, 'combined', 0.5, parts.taxonomy)).toBeNull()
  })

  it('is part of what a run tells of itself, with the thresholds of the run.', async () => {
    const { run } = await loadClassifier({ settings: { modelName: 'tfidf', uncertainBelow: 0.6 } })
    expect(run.quality).toEqual(measuredQuality(model, 'tfidf', 0.6, parts.taxonomy))
    expect(run.quality?.inputs).toBeGreaterThan(40_000)
  })
})
