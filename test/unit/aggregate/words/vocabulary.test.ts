import { describe, expect, it } from 'vitest'
import { createVocabulary } from '../../../../src/aggregate/words/vocabulary.ts'

function vocabularyOf(texts: readonly string[], capacity?: number) {
  const vocabulary = createVocabulary(2, (word) => word === 'ki', capacity)
  texts.forEach((text, at) => {
    vocabulary.add(text, false, at % 2, at + 1)
  })
  return vocabulary
}

const stemsOf = (texts: readonly string[]) => vocabularyOf(texts.flatMap((text) => [text, ''])).stems(0, 1)

describe('A vocabulary', () => {
  it('counts each word once per text, whatever its form, and knows the usual form', () => {
    const vocabulary = vocabularyOf(['Avtalen, avtaler og avtale', 'avtaler', 'avtaler'])
    const [stem] = vocabulary.stems(0, 1)
    expect(stem).toMatchObject({ texts: 3, lowerTexts: 3, textsHere: 2, voicesHere: 2 })
    expect(vocabulary.stems(1, 1)).toMatchObject([{ texts: 3, textsHere: 1, voicesHere: 1 }])
    expect(vocabulary.usualForm(stem?.root ?? '')).toBe('avtaler')
  })

  it('gives only words that enough texts and voices of the slot use', () => {
    const vocabulary = createVocabulary(1, () => false)
    for (const voice of [7, 7, 8]) vocabulary.add('skjema', false, 0, voice)
    for (const voice of [7, 8, 9]) vocabulary.add('søknad', false, 0, voice)
    expect(vocabulary.stems(0, 3).map(({ root }) => root)).toEqual(['søknad'])
    expect(vocabulary.stems(0, 4)).toEqual([])
  })

  it('leaves out function words, words of two letters and everything with a digit', () => {
    expect(stemsOf(['Og det er 2019 covid19 ut-4 ja nå KI bil']).map(({ root }) => root)).toEqual(['ki', 'bil'])
  })

  it('tells at most three voices apart, and one voice from several texts', () => {
    const vocabulary = createVocabulary(1, () => false)
    for (const voice of [7, 7, 7, 8, 7, 9, 10]) vocabulary.add('skjema', false, 0, voice)
    expect(vocabulary.stems(0, 1)).toMatchObject([{ textsHere: 7, voicesHere: 3 }])
    const alone = createVocabulary(1, () => false)
    for (const voice of [-7, -7, -7]) alone.add('skjema', false, 0, voice)
    expect(alone.stems(0, 1)).toMatchObject([{ textsHere: 3, voicesHere: 1 }])
  })

  it('counts texts with a small first letter apart from those with none but capitals', () => {
    expect(stemsOf(['Berg er her', 'berg i dagen', 'BERG!'])[0]).toMatchObject({ texts: 3, lowerTexts: 1 })
  })

  it('forgets the rarest words when it is full, never counts them anew, and keeps whole counts of the others', () => {
    const rare = Array.from(
      { length: 40 },
      (_, at) => `sjeldent${'abcdefghij'.charAt(at % 10)}${'klmn'.charAt(at / 10)}x`,
    )
    const texts = rare.flatMap((word) => [`søknaden ${word}`, 'Søknad'])
    const vocabulary = vocabularyOf([...texts, ...rare, ...rare, 'søknaden'], 16)
    const stems = [...vocabulary.stems(0, 1), ...vocabulary.stems(1, 1)]
    expect(vocabulary.forgotten).toBeGreaterThan(20)
    const common = stems.find(({ root }) => root.startsWith('søknad'))
    expect(common).toMatchObject({ texts: 81, lowerTexts: 41, textsHere: 41, voicesHere: 3 })
    expect(vocabulary.usualForm(common?.root ?? '')).toBe('søknaden')
    const rest = stems.filter(({ root }) => root.startsWith('sjelden'))
    expect(rest.length).toBeGreaterThan(0)
    expect(new Set(rest.map(({ texts: count }) => count))).toEqual(new Set([3]))
  })

  it('gives the same counts when the texts come in another order, as long as nothing is forgotten', () => {
    const texts = ['skjema og søknad', 'søknader', 'Skjema', 'frist']
    const counts = (list: readonly string[]) =>
      stemsOf(list)
        .map(({ root, texts: count, lowerTexts }) => [root, count, lowerTexts])
        .sort()
    expect(counts([...texts].reverse())).toEqual(counts(texts))
  })
})
