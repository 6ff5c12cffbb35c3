import { describe, expect, it } from 'vitest'
import type { PeopleCounts } from '../../../../src/aggregate/publish/people-counts.ts'
import { protectRespondents } from '../../../../src/aggregate/publish/protect-respondents.ts'

const people = (inputs: number, respondents: number, unnamed = 0): PeopleCounts => ({ inputs, respondents, unnamed })

describe('protectRespondents', () => {
  it('hides nothing where no number is small', () => {
    const hidden = protectRespondents([people(9, 6), people(20, 12, 3), people(0, 0)], [], people(29, 15, 3), 5)
    expect(hidden).toEqual({ parts: [false, false, false], repeats: [], totals: false })
  })

  it('hides a second part where the sum of those without a name would give the first away', () => {
    const hidden = protectRespondents([people(9, 3, 4), people(20, 12, 3), people(30, 25, 2)], [], people(59, 30, 9), 5)
    expect(hidden).toEqual({ parts: [true, true, false], repeats: [], totals: false })
  })

  it('hides the totals too where every input has a respondent of its own', () => {
    const hidden = protectRespondents([people(2, 2), people(6, 6)], [], people(8, 8), 5)
    expect(hidden).toEqual({ parts: [true, true], repeats: [], totals: true })
  })

  it('hides a small campaign, and the totals where these would give it away', () => {
    const open = protectRespondents([people(30, 12, 8)], [people(3, 2, 1)], people(30, 12, 8), 5)
    expect(open).toEqual({ parts: [false], repeats: [true], totals: false })
    const tight = protectRespondents([people(8, 8)], [people(2, 2)], people(8, 8), 5)
    expect(tight).toEqual({ parts: [false], repeats: [true], totals: true })
  })

  it('hides a total that is small itself', () => {
    expect(protectRespondents([people(9, 2)], [], people(9, 2), 5).totals).toBe(true)
  })
})
