import { describe, expect, it } from 'vitest'
import {
  decimal,
  decimalInterval,
  points,
  pointsInterval,
  pValue,
  signedCount,
  signedDecimal,
  signedInterval,
} from '../../../../src/evaluate/format/numbers.ts'

describe('The numbers of an evaluation', () => {
  it('have a decimal comma and a minus that is no hyphen.', () => {
    expect([decimal(0.8571), decimal(-0.25), decimal(null), decimal(0.85714, 4)]).toEqual([
      '0,857',
      '−0,250',
      '–',
      '0,8571',
    ])
    expect([decimalInterval({ low: 0.1, high: 0.9 }), decimalInterval(null)]).toEqual(['0,100–0,900', '–'])
  })

  it('have a sign as differences, and none when nothing is left of them.', () => {
    expect([0.0571, -0.1, 0, 0.0004, -0.0004].map(signedDecimal)).toEqual([
      '+0,057',
      '−0,100',
      '0,000',
      '0,000',
      '0,000',
    ])
    expect([3, -2, 0].map(signedCount)).toEqual(['+3', '−2', '0'])
    expect([0.0571, -0.1, -0.0004].map(points)).toEqual(['+5,7\u00a0pp', '−10,0\u00a0pp', '0,0\u00a0pp'])
  })

  it('have bounds that can be told apart from signs.', () => {
    expect(signedInterval({ low: -0.01, high: 0.0571 })).toBe('−0,010 til +0,057')
    expect(pointsInterval({ low: -0.01, high: 0.0571 })).toBe('−1,0 til +5,7\u00a0pp')
  })

  it('never say that something has no probability.', () => {
    expect([1, 0.0421, 0.0005, 0.0004, 0].map(pValue)).toEqual([
      'p\u00a0=\u00a01,000',
      'p\u00a0=\u00a00,042',
      'p\u00a0=\u00a00,001',
      'p\u00a0<\u00a00,001',
      'p\u00a0<\u00a00,001',
    ])
  })
})
