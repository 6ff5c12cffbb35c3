import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Classifier } from '../../src/classify/classifier.ts'
import { loadClassifier } from '../../src/load.ts'
import { wordsOf } from '../../src/text/scan-words.ts'
import { readTable } from './gold.ts'

const rowsOf = (name: string): { id: string; language: string; text: string }[] =>
  readTable(fileURLToPath(new URL(`../../fixtures/languages/${name}`, import.meta.url))).map(
    ({ id = '', language = '', text = '' }) => ({ id, language, text }),
  )

/** Words from which on a language that is no near relative must be told. */
const longEnough = 7
const neighbours = ['da', 'sv']

let classifier: Classifier
beforeAll(async () => {
  classifier = (await loadClassifier()).classifier
})

const isMissed = ({ text }: { text: string }): boolean => classifier.classify(text).status !== 'other-language'

describe('an input in another language', () => {
  const heldOut = rowsOf('other-held-out.csv')
  const all = [...rowsOf('other-build.csv'), ...heldOut]

  it('is told in each of the languages at hand but Danish and Swedish, from seven words on, one aside.', () => {
    const long = all.filter(
      ({ text, language }) => wordsOf(text).length >= longEnough && !neighbours.includes(language),
    )
    expect(long.length).toBeGreaterThan(180)
    const missed = long.filter(isMissed).map(({ id, text }) => `${id} ${text}`)
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(1)
  })

  it('is told for 95 of 100 inputs that nothing was chosen by.', () => {
    const missed = heldOut.filter(isMissed).map(({ id, text }) => `${id} ${text}`)
    expect(1 - missed.length / heldOut.length, missed.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it('is told for four of five in Danish and Swedish of seven words and more.', () => {
    const long = all.filter(({ text, language }) => wordsOf(text).length >= longEnough && neighbours.includes(language))
    const missed = long.filter(isMissed).map(({ id, text }) => `${id} ${text}`)
    expect(missed.length / long.length, missed.join('\n')).toBeLessThanOrEqual(0.2)
  })

  it('never gets a lever, a probability or further levers.', () => {
    for (const { text } of all) {
      const { status, lever, probability, secondary, language } = classifier.classify(text)
      if (status === 'other-language')
        expect({ lever, probability, secondary, language }).toEqual({
          lever: '',
          probability: 0,
          secondary: [],
          language: 'other',
        })
    }
  })
})

describe('an input in bokmål, nynorsk or English', () => {
  it('stays one, be it dialect, short message, scanned, a list, in capitals, or with words of other languages.', () => {
    const taken = rowsOf('hard-own.csv').filter(({ text }) => classifier.classify(text).language === 'other')
    expect(taken).toEqual([])
  })

  it('stays one whatever other language it quotes a few words of.', () => {
    const own = 'Staten må stole mer på kommunene, og innbyggerne må bli hørt før noe blir bestemt.'
    for (const { text } of rowsOf('other-held-out.csv')) {
      const quoted = text.split(' ').slice(0, 3).join(' ')
      expect([quoted, classifier.classify(`${own} «${quoted}» sa naboen.`).language]).toEqual([quoted, 'nb'])
    }
  })
})
