import { describe, expect, it } from 'vitest'
import { createClassifier, defaultSettings } from '../../../../src/classify/create-classifier.ts'
import { compileLexicon } from '../../../../src/classify/keyword/lexicon.ts'
import { indexLexicon } from '../../../../src/classify/keyword/lexicon-index.ts'
import { decodeModel, encodeModel } from '../../../../src/classify/model-file.ts'
import { type AdaptedModel, adaptModel } from '../../../../src/classify/train/adapt-model.ts'
import { trainModel } from '../../../../src/classify/train/train-model.ts'
import type { TrainingText } from '../../../../src/classify/train/training-text.ts'
import { loadLanguageModel, loadThesaurus } from '../../../../src/load.ts'
import { noLever } from '../../../../src/types/taxonomy.ts'
import { smallTaxonomy } from '../../../support/small-taxonomy.ts'

const [first = '', second = '', third = ''] = smallTaxonomy.levers.map(({ id }) => id)
const lexicon = indexLexicon(compileLexicon(smallTaxonomy))
const languageModel = loadLanguageModel()
const thesaurus = loadThesaurus()
const shared = { taxonomy: smallTaxonomy, lexicon, languageModel, thesaurus, onProgress: () => {} }

function textsOf(
  said: Readonly<Record<string, string>>,
  count: number,
  secondary: readonly string[] = [],
): TrainingText[] {
  return Object.entries(said).flatMap(([primary, text]) =>
    Array.from({ length: count }, (_, i) => ({
      id: `${primary}-${text}-${i}`,
      text: `${text} ${i}`,
      primary,
      secondary,
      aspect: '' as const,
    })),
  )
}

const base = trainModel({
  ...shared,
  texts: textsOf(
    {
      [first]: 'Vi vil prøve ut nye løsninger i en sandkasse med pilot nummer',
      [second]: 'Anbudet og kontrakten med leverandøren ble for dyrt for kommune',
      [third]: 'Forskerne må evaluere tiltaket og dele kunnskapen i rapport',
      [noLever]: 'Hvem har glemt jakken sin på bussen ved stasjonen klokken',
    },
    20,
  ),
  trainingSha256: 'ab'.repeat(32),
})

/** Words that the base knows nothing of, and one that people here use in another sense. */
const own = textsOf(
  {
    [second]: 'Kvernhuset trenger flere møllesteiner til høsten i år',
    [first]: 'Båtene må få ny tjære før regattaen på sjøen',
  },
  30,
)

function answersOf({ model }: AdaptedModel, text: string) {
  return createClassifier({ model, lexicon, languageModel, thesaurus }, defaultSettings).classify(text)
}

describe('adaptModel', () => {
  const adapted = adaptModel({ ...shared, base, texts: own, trainingSha256: 'cd'.repeat(32) })

  it('learns the words of the texts, and says how much better it is on those it had not learnt from.', () => {
    expect(adapted.hasLearnt).toBe(true)
    expect(adapted.before).toBeLessThan(0.6)
    expect(adapted.after).toBeGreaterThan(0.95)
    expect(adapted.model.crossValidation.accuracy).toBe(adapted.after)
    expect(answersOf(adapted, 'Nye møllesteiner til kvernhuset').probabilities[1]).toBeGreaterThan(0.5)
    expect(answersOf(adapted, 'Tjære på båtene før regattaen').probabilities[0]).toBeGreaterThan(0.5)
  })

  it('still knows what the base knew.', () => {
    expect(answersOf(adapted, 'Anbudet og kontrakten med leverandøren ble for dyrt').lever).toBe(second)
    expect(answersOf(adapted, 'Forskerne må evaluere tiltaket og dele kunnskapen').lever).toBe(third)
    expect(answersOf(adapted, 'Hvem har glemt jakken sin på bussen').status).toBe('none')
  })

  it('counts the texts with those of the base, and their held-out answers too.', () => {
    const sum = (counts: readonly number[] = []): number => counts.reduce((total, count) => total + count, 0)
    expect(adapted.model.trainingTexts).toBe(140)
    expect(adapted.model.trainingSha256).toBe('cd'.repeat(32))
    for (const name of ['combined', 'tfidf', 'keyword'] as const)
      expect(sum(adapted.model.heldOut?.[name])).toBe(sum(base.heldOut?.[name]) + 60)
  })

  it('gives the same bytes for the same texts, and a file that is read again as it was.', () => {
    const again = adaptModel({ ...shared, base, texts: own, trainingSha256: 'cd'.repeat(32) })
    const bytes = encodeModel(adapted.model)
    expect(encodeModel(again.model)).toEqual(bytes)
    expect(encodeModel(decodeModel(bytes, 'modell.bin'))).toEqual(bytes)
  })

  it('leaves the weights as they are when what the texts have in common misleads, and the base is right.', () => {
    // The base knows what each word of a text's own says; the word that it shares stands in one text of either lever.
    const labels = [first, second]
    const known = trainModel({
      ...shared,
      texts: [0, 1, 2].flatMap((round) =>
        madeUp(0, 60).map((word, i) => labelled(`${word}-${round}`, `${word} ${round}`, labels[i % 2])),
      ),
      trainingSha256: '',
    })
    const pairs = madeUp(60, 90)
    const texts = madeUp(0, 60).map((word, i) => {
      const common = pairs[i >> 1] ?? ''
      return labelled(word, `${word} ${common} ${common} ${common}`, labels[i % 2])
    })
    const { model, after, before, hasLearnt } = adaptModel({ ...shared, base: known, texts, trainingSha256: '' })
    expect(before).toBeGreaterThan(0.9)
    expect([hasLearnt, after]).toEqual([false, before])
    expect(model.linear).toEqual(known.linear)
  })
})

function labelled(id: string, text: string, primary = ''): TrainingText {
  return { id, text, primary, secondary: [], aspect: '' }
}

/** Words that are no words, and have little in common. */
function madeUp(from: number, to: number): string[] {
  const syllables = ['bak', 'der', 'fip', 'gom', 'kuv', 'lys', 'mæn', 'nøt', 'påd', 'rag', 'sel', 'tiv', 'vor']
  return Array.from({ length: to - from }, (_, i) =>
    [3, 5, 7].map((step) => syllables[((from + i) * step + Math.floor((from + i) / 13)) % 13] ?? '').join(''),
  )
}
