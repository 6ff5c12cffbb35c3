import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Classifier } from '../../src/classify/classifier.ts'
import { constantClassifier } from '../../src/classify/constant/constant-classifier.ts'
import { createClassifier, defaultSettings } from '../../src/classify/create-classifier.ts'
import { untrainedModel } from '../../src/classify/train/untrained-model.ts'
import { aspects, statuses } from '../../src/types/assignment.ts'
import { noLever } from '../../src/types/taxonomy.ts'
import { builtInParts, freshClassifier } from '../support/classifiers.ts'
import { sharedPath } from '../support/shared.ts'

type Parts = Awaited<ReturnType<typeof builtInParts>>

/** Every model, made anew. A new one is a line here and meets the same demands. */
const models: Readonly<Record<string, (parts: Parts) => Classifier>> = {
  combined: (parts) => freshClassifier(parts, 'combined'),
  tfidf: (parts) => freshClassifier(parts, 'tfidf'),
  keyword: (parts) => freshClassifier(parts, 'keyword'),
  constant: ({ taxonomy }) =>
    constantClassifier(
      taxonomy.levers.map(({ id }) => id),
      'forsok',
    ),
  'constant none': ({ taxonomy }) =>
    constantClassifier(
      taxonomy.levers.map(({ id }) => id),
      noLever,
    ),
  untrained: ({ taxonomy, lexicon, languageModel, thesaurus }) =>
    createClassifier(
      { model: untrainedModel(taxonomy, lexicon, languageModel, thesaurus), lexicon, languageModel, thesaurus },
      defaultSettings,
    ),
}

const texts = [
  '',
  ' ',
  '.',
  'Ja',
  'Vi trenger en regulatorisk sandkasse der nye løsninger kan prøves ut i to år.',
  'Anskaffelsesregelverket gjør det vanskeleg for små leverandørar å vinne anbod.',
  'Let the agencies keep what they save, and stop the annual appropriation.',
  'Wir brauchen mehr Zeit, um mit den Menschen etwas Neues auszuprobieren, und das ist nicht einfach.',
  'Нам нужно больше времени.',
  '我们需要更多的时间。',
  '\u0000\u001b[31m\u202e\ud800',
  '=HYPERLINK("http://example.com")',
  'samarbeid '.repeat(5000),
  'æ'.repeat(2000),
  'innovasjonspartnerskapsanskaffelsesregelverksforenklingsarbeid',
]

let parts: Parts
beforeAll(async () => {
  parts = await builtInParts()
})

describe.each(Object.entries(models))('the %s model', (_, make) => {
  it('answers every text with an assignment that is whole.', () => {
    const classifier = make(parts)
    const levers = parts.taxonomy.levers.map(({ id }) => id)
    expect(classifier.labels).toEqual([...levers, noLever])
    expect(classifier.thresholds.secondaryAbove).toHaveLength(levers.length)
    for (const text of texts) {
      const { status, lever, probability, probabilities, aspect, language, keywordLever, tfidfLever, evidence } =
        classifier.classify(text)
      expect(statuses).toContain(status)
      expect(aspects).toContain(aspect)
      expect(['nb', 'nn', 'en', 'other']).toContain(language)
      expect(['', ...levers]).toContain(lever)
      expect(probabilities).toHaveLength(classifier.labels.length)
      expect(probabilities.every((p) => p >= 0 && p <= 1)).toBe(true)
      expect(probabilities.reduce((sum, p) => sum + Math.round(p * 10_000), 0)).toBe(10_000)
      if (status === 'assigned' || status === 'uncertain')
        expect(probability).toBe(probabilities[classifier.labels.indexOf(lever)])
      if (status === 'none') expect(probability).toBe(probabilities.at(-1))
      if (status === 'too-short' || status === 'other-language') expect(probability).toBe(0)
      for (const answer of [keywordLever, tfidfLever, evidence.runnerUp.lever])
        expect(classifier.labels).toContain(answer)
      expect(evidence.features.length).toBeLessThanOrEqual(3)
      for (const { start, end } of evidence.hits) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }
  })

  it('gives the same answer twice, in another order, and from another copy of itself.', () => {
    const [one, other] = [make(parts), make(parts)]
    const first = texts.map((text) => one.classify(text))
    expect(texts.map((text) => one.classify(text))).toEqual(first)
    expect([...texts].reverse().map((text) => other.classify(text))).toEqual([...first].reverse())
  })

  it('gives answers that later ones do not change.', () => {
    const classifier = make(parts)
    const answers = texts.map((text) => classifier.classify(text))
    const copies = structuredClone(answers)
    for (const text of texts) classifier.explain(text)
    expect(answers).toEqual(copies)
  })

  it('explains the assignment that it gives, with something for each label.', () => {
    const classifier = make(parts)
    for (const text of texts) {
      const { assignment, features, tfidfScores, keywordScores } = classifier.explain(text)
      expect(assignment).toEqual(classifier.classify(text))
      expect(features).toHaveLength(classifier.labels.length)
      expect(tfidfScores).toHaveLength(classifier.labels.length)
      expect(keywordScores).toHaveLength(classifier.labels.length - 1)
      expect([...tfidfScores, ...keywordScores].every(Number.isFinite)).toBe(true)
    }
  })

  it.skipIf(!existsSync(sharedPath('conformance/naughty-strings/blns.json')))(
    'survives naughty strings (needs ../shared beside the project)',
    () => {
      const strings: unknown = JSON.parse(readFileSync(sharedPath('conformance/naughty-strings/blns.json'), 'utf8'))
      if (!Array.isArray(strings)) throw new Error('blns.json holds no list')
      const classifier = make(parts)
      for (const text of strings.map((one) => String(one).normalize('NFC')))
        expect(classifier.classify(text).probabilities.reduce((sum, p) => sum + Math.round(p * 10_000), 0)).toBe(10_000)
    },
  )
})

describe('the models that look at the text', () => {
  it.each(['combined', 'tfidf', 'keyword', 'untrained'])('%s finds a lever in its own words.', (name) => {
    const classifier = models[name]?.(parts)
    const wanted = [
      ['forsok', 'Vi trenger en regulatorisk sandkasse for å prøve ut nye løsninger i en pilot.'],
      ['anskaffelser', 'Innovative anskaffelser og innovasjonspartnerskap gjør at leverandører vinner anbud.'],
      ['rammebetingelser', 'Ettårig budsjett og øremerket tilskudd i tildelingsbrevet hindrer oss.'],
    ] as const
    for (const [lever, text] of wanted) expect(classifier?.classify(text).lever, text).toBe(lever)
  })

  it.each(['combined', 'tfidf', 'keyword', 'untrained'])(
    '%s leaves other languages and single words alone.',
    (name) => {
      const classifier = models[name]?.(parts)
      expect(classifier?.classify('Нам нужно больше времени.').status).toBe('other-language')
      expect(classifier?.classify('Heisann').status).toBe('too-short')
      expect(classifier?.classify('').status).toBe('too-short')
    },
  )
})
