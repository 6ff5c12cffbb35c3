import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPlaceCodes } from '../../../src/check/place-codes.ts'

describe('createPlaceCodes', () => {
  it('gives every place back as it was', () => {
    const part = fc.constantFrom(
      'row:',
      'line:',
      'paragraph:',
      'page:',
      'sheet:Svar 2 ',
      ' column:',
      'A1',
      '0',
      '17',
      ' ',
    )
    const place = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''))
    const { codeOf, placeOf } = createPlaceCodes()
    fc.assert(
      fc.property(fc.oneof(place, fc.string({ unit: 'binary' })), (text) => {
        const code = codeOf(text)
        expect(Number.isSafeInteger(code)).toBe(true)
        expect(code).toBeGreaterThan(0)
        expect(placeOf(code)).toBe(text)
      }),
      { seed: 3, numRuns: 2000 },
    )
  })

  it('has one form for all rows of a column, so that a hundred thousand rows are not forgotten', () => {
    const { codeOf, placeOf } = createPlaceCodes()
    for (let row = 1; row <= 150_000; row++) codeOf(`sheet:Svar row:${row} column:Spørsmål 3`)
    expect(placeOf(codeOf('line:42'))).toBe('line:42')
    expect(placeOf(0)).toBeUndefined()
  })

  it('forgets what stands at places of more forms than it keeps', () => {
    const { codeOf, placeOf } = createPlaceCodes()
    for (let form = 0; form < 100_000; form++) codeOf(`sheet:${form}x row:1`)
    expect(codeOf('line:1')).toBe(0)
    expect(placeOf(codeOf('sheet:7x row:9'))).toBe('sheet:7x row:9')
  })
})
