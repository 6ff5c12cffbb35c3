import { describe, expect, it } from 'vitest'
import { nearest } from '../../../src/taxonomy/nearest.ts'

const known = ['encoding', 'text-columns', 'id-column', 'name', 'by', 'nb', 'nn']

describe('nearest', () => {
  it.each([
    ['encodng', 'encoding'],
    ['textColumns', 'text-columns'],
    ['text_columns', 'text-columns'],
    ['TEXT-COLUMN', 'text-columns'],
    ['nmae', 'name'],
  ])('takes %s for %s', (word, expected) => {
    expect(nearest(word, known)).toBe(expected)
  })

  it.each(['kontakt', 'x', 'q9', ''])('finds nothing near %j', (word) => {
    expect(nearest(word, known)).toBeUndefined()
  })

  it('answers at once for a very long word', () => {
    expect(nearest('x'.repeat(10_000_000), known)).toBeUndefined()
  })

  it('gives the first of equally near words', () => {
    expect(nearest('nxme', ['nime', 'name'])).toBe('nime')
  })
})
