import { beforeAll, describe, expect, it } from 'vitest'
import { type ClassifierSettings, createClassifier, defaultSettings } from '../../../src/classify/create-classifier.ts'
import { builtInParts } from '../../support/classifiers.ts'

let parts: Awaited<ReturnType<typeof builtInParts>>
beforeAll(async () => {
  parts = await builtInParts()
})

const classify = (text: string, settings: Partial<ClassifierSettings> = {}) =>
  createClassifier(parts, { ...defaultSettings, ...settings }).classify(text)

const clear = 'Vi trenger en regulatorisk sandkasse der nye løsninger kan prøves ut.'

describe('The status of an input', () => {
  it('is too-short below the fewest words, unless a term is hit.', () => {
    expect(classify('Heisann').status).toBe('too-short')
    expect(classify('Sandkasse').status).not.toBe('too-short')
    expect(classify(clear, { minWords: 50 }).status).toBe('assigned')
    expect(classify('Takk for sist alle sammen', { minWords: 6 }).status).toBe('too-short')
    expect(classify('Takk for sist alle sammen', { minWords: 5 }).status).not.toBe('too-short')
  })

  it('is uncertain below the limit, with the best lever all the same.', () => {
    const unclear = 'Vi bør få til noe nytt sammen med de andre kommunene i fylket.'
    const { status, lever, probability, probabilities } = classify(unclear, { uncertainBelow: 1 })
    const levers = probabilities.slice(0, -1)
    expect([status, probability]).toEqual(['uncertain', Math.max(...levers)])
    expect(lever).toBe(parts.model.levers[levers.indexOf(probability)])
    expect(classify(clear, { uncertainBelow: 0 }).status).toBe('assigned')
  })

  it('is none for what speaks of no lever, with the probability of none.', () => {
    const { status, lever, probability, probabilities } = classify('Takk for kaffen, og god sommer til alle sammen!')
    expect([status, lever]).toEqual(['none', ''])
    expect(probability).toBe(probabilities.at(-1))
  })

  it('is other-language for other languages, with probability 0.', () => {
    const { status, probability } = classify('Wir haben nicht genug Zeit, und das ist für uns alle nicht einfach.')
    expect([status, probability]).toEqual(['other-language', 0])
  })
})

describe('Secondary levers', () => {
  it('are those above the limit given, most probable first, never the primary one.', () => {
    const text = 'Innovative anskaffelser krever samarbeid mellom kommunene og kompetanse hos innkjøperne.'
    const { secondary, lever, probabilities } = classify(text, { secondaryAbove: 0 })
    expect(secondary).toHaveLength(9)
    expect(secondary.map((other) => other.lever)).not.toContain(lever)
    const sorted = [...secondary].sort((a, b) => b.probability - a.probability)
    expect(secondary).toEqual(sorted)
    expect(classify(text, { secondaryAbove: 1 }).secondary).toEqual([])
    expect(probabilities).toEqual(classify(text).probabilities)
  })
})

describe('The limits', () => {
  it('stand in the classifier as they hold.', () => {
    const { thresholds } = createClassifier(parts, { ...defaultSettings, minWords: 7, secondaryAbove: 0.4 })
    expect(thresholds).toEqual({ minWords: 7, uncertainBelow: 0.5, secondaryAbove: Array(10).fill(0.4) })
    expect(createClassifier(parts, defaultSettings).thresholds.secondaryAbove).toEqual(parts.model.secondaryAbove)
  })
})

describe('The evidence', () => {
  it('names what each model alone would say, and the next best answer.', () => {
    const assignment = classify(clear)
    expect([assignment.keywordLever, assignment.tfidfLever]).toEqual(['forsok', 'forsok'])
    expect(assignment.evidence.runnerUp.lever).not.toBe('forsok')
    expect(assignment.evidence.hits.map(({ lever }) => lever)).toContain('forsok')
    expect(assignment.evidence.features.length).toBe(3)
    const weights = assignment.evidence.features.map(({ weight }) => weight)
    expect([...weights].sort((a, b) => b - a)).toEqual(weights)
  })
})
