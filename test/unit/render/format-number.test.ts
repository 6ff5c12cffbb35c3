import { describe, expect, it } from 'vitest'
import { bar } from '../../../src/render/bar.ts'
import { numberFormats } from '../../../src/render/format-number.ts'
import { displayWidth, fitWidth } from '../../../src/text/display-width.ts'

const { nb, en } = numberFormats

describe('numberFormats', () => {
  it('groups thousands with a narrow no-break space in Norwegian and a comma in English', () => {
    expect([0, 999, 1000, 1234567].map(nb.integer)).toEqual(['0', '999', '1\u202f000', '1\u202f234\u202f567'])
    expect([999, 1234567].map(en.integer)).toEqual(['999', '1,234,567'])
  })

  it('writes decimals with comma or point', () => {
    expect([nb.decimal(0.416, 2), en.decimal(0.416, 2), nb.decimal(2, 0)]).toEqual(['0,42', '0.42', '2'])
  })

  it('writes per cent with a no-break space in Norwegian and none in English', () => {
    expect([nb.percent(0.124), en.percent(0.124), nb.percent(0.1234, 1)]).toEqual(['12\u00a0%', '12%', '12,3\u00a0%'])
  })

  it('does not round something to nothing', () => {
    expect([nb.percent(0.001), en.percent(0.0001, 1), nb.percent(0)]).toEqual(['< 1\u00a0%', '< 0.1%', '0\u00a0%'])
  })

  it('writes ranges with one sign', () => {
    expect([nb.percentRange(0.08, 0.17), en.percentRange(0.081, 0.172, 1)]).toEqual(['8–17\u00a0%', '8.1–17.2%'])
  })
})

describe('bar', () => {
  it('is fine to an eighth, and shows whatever is not nought', () => {
    expect([bar(1, 4), bar(0.5, 3), bar(0.0001, 4), bar(0, 4)]).toEqual(['████', '█▌', '▏', ''])
  })
})

describe('display width', () => {
  it('counts wide characters twice and marks not at all', () => {
    expect(['abc', 'æøå', '日本', 'e\u0301', '🏖️'].map(displayWidth)).toEqual([3, 3, 4, 1, 2])
  })

  it('fits a text exactly', () => {
    expect([fitWidth('abc', 5), fitWidth('abcdef', 4), fitWidth('日本語', 4)]).toEqual(['abc  ', 'abc…', '日… '])
  })
})
