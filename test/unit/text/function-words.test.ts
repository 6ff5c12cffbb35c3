import { describe, expect, it } from 'vitest'
import { stopWordsEn } from '../../../src/text/en/stop-words.ts'
import { isForeignFunctionWord, isStopWord } from '../../../src/text/function-words.ts'
import { stopWordsNb } from '../../../src/text/nb/stop-words.ts'
import { stopWordsNn } from '../../../src/text/nn/stop-words.ts'
import { wordsOf } from '../../../src/text/scan-words.ts'

describe('Stop words', () => {
  it('are single folded words, each once in its list.', () => {
    for (const list of [stopWordsNb, stopWordsNn, stopWordsEn]) {
      expect(list.filter((word) => wordsOf(word).join(' ') !== word)).toEqual([])
      expect(new Set(list).size).toBe(list.length)
    }
  })

  it('leave out what moves labels or names a topic.', () => {
    for (const word of ['innovasjon', 'kommune', 'samarbeid', 'penger', 'rules', 'forsking'])
      expect(isStopWord(word)).toBe(false)
    for (const word of ['og', 'ikkje', 'the', 'korleis']) expect(isStopWord(word)).toBe(true)
  })

  it('are never foreign as well.', () => {
    for (const word of [...stopWordsNb, ...stopWordsNn, ...stopWordsEn]) expect(isForeignFunctionWord(word)).toBe(false)
    for (const word of ['jest', 'nicht', 'muhto', 'waxaa']) expect(isForeignFunctionWord(word)).toBe(true)
  })
})
