import { describe, expect, it } from 'vitest'
import { decideLanguage, type LanguageEvidence } from '../../../../src/text/language/decide-language.ts'
import { scoreWordLanguage } from '../../../../src/text/language/language-model.ts'
import { trainLanguageModel } from '../../../../src/text/language/train-language-model.ts'

const evidence: LanguageEvidence = {
  scores: [0, 0, 0],
  words: 10,
  ownFunctionWords: 4,
  foreignFunctionWords: 0,
  nonLatinWords: 0,
  distant: -40,
  danish: -40,
  swedish: -40,
  foreignWords: 0,
}

describe('The language of a text', () => {
  it('is the one with the highest score, of equal ones bokmål.', () => {
    expect(decideLanguage({ ...evidence, scores: [1, 3, 2] })).toBe('nn')
    expect(decideLanguage({ ...evidence, scores: [1, 2, 3] })).toBe('en')
    expect(decideLanguage({ ...evidence, scores: [2, 2, 2] })).toBe('nb')
  })

  it('is another when foreign function words outnumber our own, and there are two at least.', () => {
    expect(decideLanguage({ ...evidence, foreignFunctionWords: 5 })).toBe('other')
    expect(decideLanguage({ ...evidence, foreignFunctionWords: 4 })).toBe('nb')
    expect(decideLanguage({ ...evidence, ownFunctionWords: 0, foreignFunctionWords: 1 })).toBe('nb')
  })

  it('is another when the words together say so, e⁴ against one, on any of the three scales.', () => {
    for (const scale of ['distant', 'danish', 'swedish'] as const) {
      expect(decideLanguage({ ...evidence, foreignWords: 1, [scale]: 16 })).toBe('other')
      expect(decideLanguage({ ...evidence, foreignWords: 1, [scale]: 15 })).toBe('nb')
    }
  })

  it('is another without a single foreign word only when twice as much is said: terms of a trade are unknown too.', () => {
    expect(decideLanguage({ ...evidence, distant: 31 })).toBe('nb')
    expect(decideLanguage({ ...evidence, distant: 32 })).toBe('other')
  })

  it('is another when most words are in another script.', () => {
    expect(decideLanguage({ ...evidence, nonLatinWords: 6 })).toBe('other')
    expect(decideLanguage({ ...evidence, nonLatinWords: 5 })).toBe('nb')
  })
})

describe('A language model', () => {
  const texts = [
    { text: 'Jeg vet ikke hvordan vi skal gjøre noe nytt i kommunene våre.', language: 'nb' },
    { text: 'Eg veit ikkje korleis vi skal gjere noko nytt i kommunane våre.', language: 'nn' },
    { text: 'I do not know how we shall do anything new in our municipalities.', language: 'en' },
  ] as const

  it('is the same bytes for the same texts, and tells their words apart.', () => {
    const model = trainLanguageModel(texts)
    expect(trainLanguageModel(texts)).toEqual(model)
    const scoreOf = (word: string): number[] => {
      const out = new Int32Array(3)
      scoreWordLanguage(model, word, out)
      return [...out]
    }
    const bestOf = (word: string): number => {
      const scores = scoreOf(word)
      return scores.indexOf(Math.max(...scores))
    }
    expect(['hvordan', 'korleis', 'municipality'].map(bestOf)).toEqual([0, 1, 2])
  })
})
