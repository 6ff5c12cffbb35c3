import { describe, expect, it } from 'vitest'
import type { Classifier } from '../../src/classify/classifier.ts'
import { constantClassifier } from '../../src/classify/constant/constant-classifier.ts'
import { loadClassifier } from '../../src/load.ts'
import { runInProcess } from '../support/cli-run.ts'
import { hasShared, sharedPath } from '../support/shared.ts'
import { answerOf, type Gold, readTable, type Score, scoreAnswers } from './gold.ts'

const models = ['combined', 'tfidf', 'keyword'] as const

async function classifierOf(modelName: (typeof models)[number]): Promise<Classifier> {
  return (await loadClassifier({ settings: { modelName } })).classifier
}

function goldOf(rows: readonly Record<string, string>[]): Gold[] {
  return rows.map(({ id = '', text = '', primary = '', language = '' }) => ({ id, text, primary, language }))
}

/** Fails with the texts that were answered wrongly, so that a person can judge them. */
function expectAtLeast({ accuracy, wrong, n }: Score, least: number, what: string): void {
  expect(accuracy, `${what}: ${wrong.length} of ${n} wrong\n${wrong.slice(0, 25).join('\n')}`).toBeGreaterThanOrEqual(
    least,
  )
}

describe('on the development set, which no model is trained on', () => {
  const has = hasShared('eval/dev.csv')

  it.skipIf(!has)(
    'the combined model is right in at least 84 of 100, and in each language in at least 80 (needs ../shared beside the project)',
    async () => {
      const gold = goldOf(readTable(sharedPath('eval/dev.csv')))
      const classifier = await classifierOf('combined')
      expectAtLeast(scoreAnswers(classifier, gold), 0.84, 'all')
      for (const language of ['nb', 'nn', 'en']) {
        const own = gold.filter((row) => row.language === language)
        expectAtLeast(scoreAnswers(classifier, own), 0.8, language)
      }
    },
  )

  it.skipIf(!has)(
    'each model alone beats a constant answer clearly, in each language (needs ../shared beside the project)',
    async () => {
      const gold = goldOf(readTable(sharedPath('eval/dev.csv')))
      const classifiers = await Promise.all(models.map(classifierOf))
      const [combined] = classifiers
      const levers = combined?.labels.slice(0, -1) ?? []
      for (const language of ['nb', 'nn', 'en']) {
        const own = gold.filter((row) => row.language === language)
        const best = Math.max(
          ...(combined?.labels ?? []).map((label) => scoreAnswers(constantClassifier(levers, label), own).accuracy),
        )
        expect(best).toBeLessThan(0.2)
        for (const classifier of classifiers)
          expectAtLeast(scoreAnswers(classifier, own), 0.6, `${classifier.modelName} ${language}`)
      }
    },
  )

  it.skipIf(!has)(
    'probabilities mean what they say: the most certain 70 of 100 are right in 95 (needs ../shared beside the project)',
    async () => {
      const gold = goldOf(readTable(sharedPath('eval/dev.csv')))
      const classifier = await classifierOf('combined')
      const answers = gold.map((row) => ({
        right: answerOf(classifier, row.text) === row.primary,
        confidence: Math.max(...classifier.classify(row.text).probabilities),
      }))
      const meanConfidence = answers.reduce((sum, { confidence }) => sum + confidence, 0) / answers.length
      const accuracy = answers.filter(({ right }) => right).length / answers.length
      expect(Math.abs(meanConfidence - accuracy)).toBeLessThan(0.06)
      const certain = answers.sort((a, b) => b.confidence - a.confidence).slice(0, Math.ceil(gold.length * 0.7))
      expect(certain.filter(({ right }) => right).length / certain.length).toBeGreaterThanOrEqual(0.94)
    },
  )
})

describe('on the fictitious consultation', () => {
  it.skipIf(!hasShared('corpus/fasit.csv'))(
    'every labelled place is one row of classify, and three of four get their label (needs ../shared beside the project)',
    async () => {
      const { stdout } = await runInProcess(['classify', '.', '--format', 'jsonl'], { cwd: sharedPath('corpus') })
      const rows = stdout
        .trimEnd()
        .split('\n')
        .slice(0, -1)
        .map((line): { source: string; place: string; text: string; probabilities: Record<string, number> } =>
          JSON.parse(line),
        )
      const wrong: string[] = []
      const gold = readTable(sharedPath('corpus/fasit.csv'))
      for (const { source = '', locator = '', primary = '', snippet = '' } of gold) {
        const found = rows.filter((row) => row.source === source && row.place.split(' column:')[0] === locator)
        expect(
          found.map(({ place }) => place),
          `${source} ${locator} «${snippet}»`,
        ).toHaveLength(1)
        const probabilities = Object.entries(found[0]?.probabilities ?? {})
        const [answer = ''] = probabilities.reduce((best, other) => (other[1] > best[1] ? other : best), ['', -1])
        if (answer !== primary) wrong.push(`${source} ${locator}: ${primary}, not ${answer}: ${snippet}`)
      }
      expectAtLeast({ accuracy: 1 - wrong.length / gold.length, n: gold.length, wrong }, 0.75, 'fasit.csv')
    },
  )
})
