import { describe, expect, it } from 'vitest'
import { createVocabulary } from '../../../src/aggregate/vocabulary.ts'

function vocabularyOf(texts: readonly string[], capacity?: number) {
  const vocabulary = createVocabulary((word) => word === 'ki', capacity)
  texts.forEach((text, at) => {
    vocabulary.add(text, false, at % 2, at + 1)
  })
  return vocabulary
}

const rootsOf = (vocabulary: ReturnType<typeof vocabularyOf>): string[] =>
  [...vocabulary.stems()].map(({ root }) => root)

describe('A vocabulary', () => {
  it('counts each word once per text, whatever its form, and knows the usual form', () => {
    const vocabulary = vocabularyOf(['Avtalen, avtaler og avtale', 'avtaler', 'avtaler'])
    const [stem] = vocabulary.stems()
    expect(stem).toMatchObject({ texts: 3, lowerTexts: 3 })
    expect(stem?.cells).toMatchObject([
      { slot: 0, texts: 2, voices: 2 },
      { slot: 1, texts: 1, voices: 1 },
    ])
    expect(stem === undefined ? '' : vocabulary.usualForm(stem)).toBe('avtaler')
  })

  it('leaves out function words, words of two letters and everything with a digit', () => {
    expect(rootsOf(vocabularyOf(['Og det er 2019 covid19 ut-4 ja nå KI bil']))).toEqual(['ki', 'bil'])
  })

  it('tells at most three voices apart, and one voice from several texts', () => {
    const vocabulary = createVocabulary(() => false)
    for (const voice of [7, 7, 7, 8, 7, 9, 10]) vocabulary.add('skjema', false, 0, voice)
    expect([...vocabulary.stems()][0]?.cells).toMatchObject([{ texts: 7, voices: 3 }])
    const alone = createVocabulary(() => false)
    for (const voice of [7, 7, 7]) alone.add('skjema', false, 0, voice)
    expect([...alone.stems()][0]?.cells).toMatchObject([{ texts: 3, voices: 1 }])
  })

  it('counts texts with a small first letter apart from those with none but capitals', () => {
    const vocabulary = vocabularyOf(['Berg er her', 'berg i dagen', 'BERG!'])
    expect([...vocabulary.stems()][0]).toMatchObject({ texts: 3, lowerTexts: 1 })
  })

  it('forgets the rarest words when it is full, never counts them anew, and keeps whole counts of the others', () => {
    const rare = Array.from(
      { length: 40 },
      (_, at) => `sjeldent${'abcdefghij'.charAt(at % 10)}${'klmn'.charAt(at / 10)}x`,
    )
    const texts = rare.flatMap((word) => [`skjema ${word}`, 'skjema'])
    const vocabulary = vocabularyOf([...texts, ...rare, ...rare], 16)
    const stems = [...vocabulary.stems()]
    expect(stems.length).toBeLessThanOrEqual(16)
    expect(vocabulary.forgotten).toBeGreaterThan(20)
    const isCommon = (root: string): boolean => root.startsWith('skjem')
    expect(stems.find(({ root }) => isCommon(root))).toMatchObject({ texts: 80 })
    for (const { root, texts: count } of stems) expect(count).toBe(isCommon(root) ? 80 : 3)
  })

  it('gives the same counts when the texts come in another order, as long as nothing is forgotten', () => {
    const texts = ['skjema og søknad', 'søknader', 'Skjema', 'frist']
    const counts = (list: readonly string[]) =>
      [...vocabularyOf(list).stems()].map(({ root, texts: count, lowerTexts }) => [root, count, lowerTexts]).sort()
    expect(counts([...texts].reverse())).toEqual(counts(texts))
  })
})
