import { describe, expect, it } from 'vitest'
import { createConfigExceptions } from '../../../../src/check/exceptions/config-exceptions.ts'
import type { ConfigException } from '../../../../src/check/exceptions/exception.ts'
import { finding } from '../sample.ts'

function exceptions(
  list: readonly Partial<ConfigException>[],
  more: { date?: string; isPartial?: boolean; pathOf?: (source: string) => string } = {},
) {
  const full = list.map((one) => ({ rule: 'too-short', id: 'svar.csv#1', reason: 'Avtalt', ...one }))
  return createConfigExceptions(full, {
    known: ['too-short', 'campaign'],
    isOff: (rule) => rule === 'campaign',
    date: more.date,
    file: 'hovedgrep.yaml',
    isPartial: more.isPartial ?? false,
    pathOf: more.pathOf,
  })
}

const about = (inputId: string, source = 'svar.csv') => finding({ rule: 'too-short', source, inputId })

describe('createConfigExceptions', () => {
  it('excepts an input by its id, and no other', () => {
    const { cover } = exceptions([{ id: 'svar.csv#1' }])
    expect(cover(about('svar.csv#1'))).toBe(true)
    expect(cover(about('svar.csv#12'))).toBe(false)
    expect(cover({ ...about('svar.csv#1'), rule: 'campaign' })).toBe(false)
  })

  it('excepts all of a source, and what a pattern fits', () => {
    const { cover } = exceptions([{ id: 'svar.csv' }, { id: 'brev/*' }])
    expect(cover(about('svar.csv#1'))).toBe(true)
    expect(cover(about('', 'svar.csv'))).toBe(true)
    expect(cover(about('', 'brev/ett.md'))).toBe(true)
    expect(cover(about('notat.md#line:1', 'notat.md'))).toBe(false)
  })

  it('excepts by the path of the file from the configuration too, however the source is called', () => {
    const pathOf = (source: string): string => `innspill/${source}`
    const { cover } = exceptions([{ id: 'innspill/svar.csv#1' }, { id: 'innspill/brev/*' }], { pathOf })
    expect(cover(about('svar.csv#1'))).toBe(true)
    expect(cover(about('svar.csv#2'))).toBe(false)
    expect(cover(about('brev/ett.md#line:1', 'brev/ett.md'))).toBe(true)
    expect(exceptions([{ id: 'innspill/svar.csv' }], { pathOf }).cover(about('', 'svar.csv'))).toBe(true)
  })

  it('excepts a finding about several inputs by any of them', () => {
    const related = [
      { source: 'svar.csv', place: 'row:1', inputId: 'svar.csv#1' },
      { source: 'brev/ett.md', place: 'line:3', inputId: 'brev/ett.md#line:3' },
    ]
    const both = { ...about('svar.csv#9'), related }
    for (const id of ['svar.csv#9', 'svar.csv#1', 'brev/ett.md#line:3', 'brev/*', 'inn/brev/ett.md#line:3'])
      expect(exceptions([{ id }], { pathOf: (source) => `inn/${source}` }).cover(both)).toBe(true)
    expect(exceptions([{ id: 'svar.csv#2' }]).cover(both)).toBe(false)
  })

  it('excepts what is about the corpus by the pattern for anything alone', () => {
    expect(exceptions([{ id: 'svar.csv' }, { id: 's*' }]).cover(about('', ''))).toBe(false)
    expect(exceptions([{ id: '*' }]).cover(about('', ''))).toBe(true)
  })

  it('tells of those that are not in use, by rule and id, and not of those of a rule that is off', () => {
    const { cover, flaws } = exceptions([{ id: 'svar.csv#1' }, { id: 'svar.csv#2' }, { rule: 'campaign', id: 'x' }])
    cover(about('svar.csv#1'))
    expect(flaws()).toEqual([
      {
        rule: 'unused-exception',
        source: 'hovedgrep.yaml',
        place: '',
        inputId: '',
        message:
          'Unntaket fra too-short for «svar.csv#2» i check.exceptions er ikke i bruk: regelen har ingen funn der.',
        hint: 'Fjern unntaket, eller se etter skrivefeil i id-en.',
      },
    ])
  })

  it('does not call one unused when only some of the files are read', () => {
    expect(exceptions([{ id: 'svar.csv#2' }], { isPartial: true }).flaws()).toEqual([])
  })

  it('ends after the last day', () => {
    const list = [{ until: '2027-01-31' }]
    expect(exceptions(list, { date: '2027-01-31' }).cover(about('svar.csv#1'))).toBe(true)
    const ended = exceptions(list, { date: '2027-02-01' })
    expect(ended.cover(about('svar.csv#1'))).toBe(false)
    expect(ended.flaws()).toMatchObject([{ rule: 'expired-exception', message: expect.stringContaining('2027-01-31') }])
  })
})
