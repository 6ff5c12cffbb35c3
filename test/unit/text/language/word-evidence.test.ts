import { describe, expect, it } from 'vitest'
import { stopWordsEn } from '../../../../src/text/en/stop-words.ts'
import { isStopWord } from '../../../../src/text/function-words.ts'
import { wordEvidence } from '../../../../src/text/language/word-evidence.ts'
import { stopWordsNb } from '../../../../src/text/nb/stop-words.ts'
import { stopWordsNn } from '../../../../src/text/nn/stop-words.ts'
import { ambiguousWords, functionWordsOther } from '../../../../src/text/other/function-words.ts'
import {
  stopWordsLikeDanish,
  stopWordsLikeSwedish,
  wordsDanish,
  wordsSwedish,
} from '../../../../src/text/other/neighbour-words.ts'
import { wordsOf } from '../../../../src/text/scan-words.ts'

const known = new Set(['kommune', 'samarbeid', 'hjelp', 'pröve', 'prøve', 'på', 'mais'])
const of = (word: string) => wordEvidence(word, (form) => known.has(form))

describe('What a word says of its language', () => {
  it('is that a stop word is ours, unless others have it too.', () => {
    expect(of('ikke').distant).toBe(-10)
    expect(of('korleis').distant).toBe(-10)
    expect(of('de').distant).toBe(-2)
    expect(of('i').distant).toBe(-2)
  })

  it('is little for a word that is known, and for a foreign function word that is known less than for one that is not.', () => {
    expect(of('hjelp').distant).toBe(-4)
    expect(of('samarbeid').distant).toBe(-2)
    expect(of('jest')).toMatchObject({ distant: 10, isForeign: true })
    expect(wordEvidence('jest', () => true).distant).toBe(6)
  })

  it('is something for a word that nobody knows, more with letters that ours lack, and less when it is short.', () => {
    expect(of('urząd')).toMatchObject({ distant: 9, isForeign: true, isUnknown: true })
    expect(of('prosto')).toMatchObject({ distant: 5, isForeign: false, isUnknown: true })
    expect(of('jf').distant).toBe(0)
    expect(of('uff').distant).toBe(2)
  })

  it('is nothing for numbers and for what has no vowel.', () => {
    for (const word of ['2019', '3d', 'nrk', 'kl'])
      expect(of(word)).toMatchObject({ distant: 0, danish: 0, swedish: 0 })
  })

  it('is nothing for what damaged letters leave of a word.', () => {
    for (const word of ['mã', 'rã', 'thatâ']) expect(of(word).distant).toBe(0)
  })

  it('is nothing where only the vowels are those of another keyboard.', () => {
    expect(of('prøve').distant).toBe(-4)
    expect(wordEvidence('pröve', (form) => form === 'prøve').distant).toBe(0)
    expect(of('mä').distant).toBe(0)
  })

  it('tells near relatives by words that only they have, against words that only we have.', () => {
    expect(of('hvad')).toMatchObject({ danish: 12, isUnknown: false })
    expect(of('samarbejde').danish).toBe(12)
    expect(of('också').swedish).toBe(12)
    expect(of('ikke')).toMatchObject({ danish: 0, swedish: -12 })
    expect(of('av')).toMatchObject({ danish: -12, swedish: 0 })
    expect(of('ikkje')).toMatchObject({ danish: -12, swedish: -12 })
  })

  it('tells them by their spelling of words that nobody knows.', () => {
    expect(of('udvalgte').danish).toBe(6)
    expect(of('grundlighed').danish).toBe(6)
    expect(of('trästolar').swedish).toBe(6)
  })
})

describe('The lists of other languages', () => {
  const lists = {
    functionWordsOther,
    ambiguousWords,
    wordsDanish,
    wordsSwedish,
    stopWordsLikeDanish,
    stopWordsLikeSwedish,
  }

  it('are single folded words, each once in its list.', () => {
    for (const [name, list] of Object.entries(lists)) {
      expect([name, list.filter((word) => wordsOf(word).join(' ') !== word)]).toEqual([name, []])
      expect([name, list.filter((word, at) => list.indexOf(word) !== at)]).toEqual([name, []])
    }
  })

  it('call no stop word of ours foreign, and no ambiguous word.', () => {
    const ours = [...stopWordsNb, ...stopWordsNn, ...stopWordsEn, ...ambiguousWords]
    for (const list of [functionWordsOther, wordsDanish, wordsSwedish])
      expect(list.filter((word) => [...stopWordsNb, ...stopWordsNn, ...stopWordsEn].includes(word))).toEqual([])
    expect(functionWordsOther.filter((word) => ours.includes(word))).toEqual([])
  })

  it('share with us only what is a stop word.', () => {
    expect([...stopWordsLikeDanish, ...stopWordsLikeSwedish].filter((word) => !isStopWord(word))).toEqual([])
  })
})
