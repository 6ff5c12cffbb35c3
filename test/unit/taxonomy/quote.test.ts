import { describe, expect, it } from 'vitest'
import { longestQuote, quote } from '../../../src/taxonomy/quote.ts'

describe('quote', () => {
  it('puts a text in guillemets with its white space folded', () => {
    expect(quote(' Vi  vil\nprøve ')).toBe('«Vi vil prøve»')
  })

  it('shows a text of sixty characters whole and cuts a longer one', () => {
    expect(quote('a'.repeat(longestQuote))).toBe(`«${'a'.repeat(longestQuote)}»`)
    expect(quote('a'.repeat(longestQuote + 1))).toBe(`«${'a'.repeat(longestQuote - 1)}…»`)
  })

  it('marks the cut also where only white space would have been shown', () => {
    expect(quote(`a${' '.repeat(500)}b`)).toBe('«a…»')
  })

  it('does not cut an emoji in two', () => {
    expect(quote('😀'.repeat(40))).not.toMatch(/\p{Cs}/u)
    expect(quote(`${'a'.repeat(58)}😀😀`)).toBe(`«${'a'.repeat(58)}…»`)
  })
})
