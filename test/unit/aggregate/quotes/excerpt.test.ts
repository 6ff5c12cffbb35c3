import { describe, expect, it } from 'vitest'
import { excerpt } from '../../../../src/aggregate/quotes/excerpt.ts'
import { sentences } from '../../../../src/aggregate/quotes/sentences.ts'
import { shorten } from '../../../../src/aggregate/shorten.ts'

const cut = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  it('end at full stops, question and exclamation marks and line breaks', () => {
    expect(cut('Ein. To? «Tre!» Fire …\nfem')).toEqual(['Ein.', 'To?', '«Tre!»', 'Fire …', 'fem'])
  })

  it('go on after abbreviations, ordinals and initials', () => {
    expect(cut('Jf. St. Olavs og bl.a. NAV den 5. mars kl. 10. Så slutt.')).toEqual([
      'Jf. St. Olavs og bl.a. NAV den 5. mars kl. 10.',
      'Så slutt.',
    ])
  })

  it('take a megabyte of dots in their stride', () => {
    expect(sentences(`${'.'.repeat(1_000_000)}a`)).toHaveLength(1)
  })
})

describe('excerpt', () => {
  const text = 'Først noe annet her. Så mer om været. Til slutt en sandkasse. Takk.'
  const at = text.indexOf('sandkasse')
  const focus = { start: at, end: at + 9 }

  it('is the whole of a short text', () => {
    expect(excerpt(text, focus, 240)).toEqual({ start: 0, end: text.length })
  })

  it('is whole sentences around the focus, from the start only if that holds it', () => {
    const { start, end } = excerpt(text, focus, 32)
    expect(text.slice(start, end)).toBe('Til slutt en sandkasse. Takk.')
    const opening = excerpt(text, { start: 0, end: 5 }, 40)
    expect(text.slice(opening.start, opening.end)).toBe('Først noe annet her. Så mer om været.')
  })

  it('is part of a sentence, cut between words, where the sentence alone is too long', () => {
    const long = `${'ord '.repeat(100)}sandkasse ${'ord '.repeat(100)}`
    const start = long.indexOf('sandkasse')
    const span = excerpt(long, { start, end: start + 9 }, 60)
    const part = long.slice(span.start, span.end)
    expect(part).toContain('sandkasse')
    expect(part.length).toBeLessThanOrEqual(60)
    expect(part).toMatch(/^ord .* ord$/)
  })
})

describe('shorten', () => {
  it('cuts between words', () => {
    expect(shorten('Ein to tre', 7)).toEqual({ text: 'Ein to', isCut: true })
  })

  it('never cuts a character in two', () => {
    expect(shorten('👍👍👍', 3)).toEqual({ text: '👍', isCut: true })
  })
})
