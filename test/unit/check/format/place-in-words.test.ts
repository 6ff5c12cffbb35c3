import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeInWords } from '../../../../src/check/format/place-in-words.ts'

describe('a place in words', () => {
  it.each([
    ['', ''],
    ['line:42', 'linje 42'],
    ['row:20 column:Innspill', 'rad 20, kolonne Innspill'],
    ['row:3 column:Hva mener du? row:4', 'rad 3, kolonne Hva mener du? row:4'],
    ['sheet:Svar 2019 row:7 column:Tekst', 'ark Svar 2019, rad 7, kolonne Tekst'],
    ['sheet:Svar', 'ark Svar'],
    ['list:svar row:2', 'liste svar, rad 2'],
    ['key:innledning', 'nøkkel innledning'],
    ['page:3 paragraph:2', 'side 3, avsnitt 2'],
    ['page:3', 'side 3'],
  ])('says %j as %j', (place, words) => {
    expect(placeInWords(place)).toBe(words)
  })

  it('leaves alone what has another form', () => {
    expect(placeInWords('svar/kommune.txt')).toBe('svar/kommune.txt')
    expect(placeInWords('row:x')).toBe('row:x')
    expect(placeInWords('constructor:3')).toBe('constructor:3')
  })

  it('keeps every name whole, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        (name) =>
          placeInWords(`row:5 column:${name}`) === `rad 5, kolonne ${name}` &&
          placeInWords(`row:5 column: row:1 ${name}`).endsWith(name),
      ),
      { seed: 11 },
    )
  })
})
