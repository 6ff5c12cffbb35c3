import { describe, expect, it } from 'vitest'
import { matchesPattern } from '../../../../src/check/exceptions/match-pattern.ts'

describe('matchesPattern', () => {
  it.each([
    ['svar.csv#12', 'svar.csv#12'],
    ['svar.csv#*', 'svar.csv#12'],
    ['*', ''],
    ['*', 'brev/ett.md#line:4'],
    ['brev/*#line:*', 'brev/ett.md#line:4'],
    ['*.md', 'brev/ett.md'],
    ['a*b*c', 'a-b-b-c'],
    ['a**c', 'abc'],
    ['er det 2*3?', 'er det 2*3?'],
  ])('finds that %s fits %s', (pattern, text) => {
    expect(matchesPattern(pattern, text)).toBe(true)
  })

  it.each([
    ['svar.csv#1', 'svar.csv#12'],
    ['svar.csv', 'svar.csv#12'],
    ['*.md', 'brev/ett.md#line:4'],
    ['ab*ba', 'aba'],
    ['a*b*c', 'a-c-b'],
    ['svar.csv?', 'svar.csv#'],
    ['', 'svar.csv'],
  ])('finds that %s does not fit %s', (pattern, text) => {
    expect(matchesPattern(pattern, text)).toBe(false)
  })
})
