import { describe, expect, it } from 'vitest'
import { stem } from '../../../src/text/stem.ts'

describe('The stem', () => {
  it.each([
    ['anskaffelse', 'anskaffelsene'],
    ['kommune', 'kommunene'],
    ['leverandør', 'leverandørene'],
    ['løyving', 'løyvingane'],
    ['reglar', 'regler'],
  ])('of «%s» is that of «%s».', (one, other) => {
    expect(stem(one, 'no')).toBe(stem(other, 'no'))
  })

  it('is that of English for English words.', () => {
    expect(stem('appropriations', 'en')).toBe(stem('appropriation', 'en'))
    expect(stem('relational', 'en')).toBe('relat')
  })

  it('is never empty.', () => {
    for (const word of ['a', 's', 'e', 'es', 'ing', "'s", '1', 'ø', 'ёлка', '我'])
      for (const language of ['no', 'en'] as const) expect(stem(word, language), word).not.toBe('')
  })
})
