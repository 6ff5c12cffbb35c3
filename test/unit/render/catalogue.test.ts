import { describe, expect, it } from 'vitest'
import { catalogues } from '../../../src/render/catalogue/catalogues.ts'
import { joinList, spellDate } from '../../../src/render/catalogue/phrasing.ts'
import { languages } from '../../../src/types/taxonomy.ts'

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value)
    .flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
    .sort()
}

/** All words that are no functions, one after the other. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : []
}

describe('The catalogues', () => {
  it('have the same words in all three languages', () => {
    expect(keysOf(catalogues.nn)).toEqual(keysOf(catalogues.nb))
    expect(keysOf(catalogues.en)).toEqual(keysOf(catalogues.nb))
  })

  it.each(languages)('have no empty words in %s', (language) => {
    expect(wordsOf(catalogues[language]).every((word) => word.trim() !== '')).toBe(true)
  })

  it('keep the nynorsk free from bokmål', () => {
    expect(wordsOf(catalogues.nn).join(' ')).not.toMatch(
      /\b(ikke|innspill|kilde|kilder|avsendere|hva|hvor|fra|uten|ulike tekster|kommer|hovedgrepene|noen|mellom dem)\b/i,
    )
  })

  it('use one and many', () => {
    expect([1, 2].map(catalogues.nb.aspects.hindring)).toEqual(['1 hindring', '2 hindringer'])
    expect([1, 2].map(catalogues.nn.aspects.eksempel)).toEqual(['1 døme', '2 døme'])
    expect([1, 2].map(catalogues.en.glance.filtered)[0]).toContain('1 input was assessed')
    expect(catalogues.en.glance.read(2, 1)).toBe('1 source was read, with 2 inputs.')
    expect([1, 2].map((n) => catalogues.nn.glance.read(n, 1))).toEqual([
      '1 kjelde er lesen, med 1 innspel.',
      '1 kjelde er lesen, med 2 innspel.',
    ])
    expect([1, 2].map(catalogues.en.publish.campaign)).toEqual(['1 input', '2 inputs'])
    expect([1, 2].map((n) => catalogues.en.glance.distinct(3, 1, n).split('. ')[1])).toEqual([
      '1 input names no respondent.',
      '2 inputs name no respondent.',
    ])
  })

  it('say that nobody is named, rather than that 0 are', () => {
    expect(languages.map((language) => catalogues[language].tables.campaign(3, 0, 3))).toEqual([
      '3 innspill uten navngitt avsender',
      '3 innspel utan namngjeven avsendar',
      '3 inputs without a named respondent',
    ])
    expect(catalogues.nb.tables.campaign(3, 1, 2)).toBe('3 innspill fra 1 navngitt avsender (2 uten navn)')
  })

  it('write nynorsk in one form throughout', () => {
    expect(wordsOf(catalogues.nn).join(' ')).not.toMatch(/(?<!\p{L})(?:først|første|gir|òg)(?!\p{L})/iu)
  })

  it('write out ISO dates and leave others alone', () => {
    expect(catalogues.nb.date('2019-05-31')).toBe('31. mai 2019')
    expect(catalogues.en.date('2019-05-01')).toBe('1 May 2019')
    expect(catalogues.nn.date('våren 2019')).toBe('våren 2019')
    expect(spellDate('2019-13-01', [], () => '')).toBe('2019-13-01')
  })

  it('join lists', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((parts) => joinList(parts, ' og '))).toEqual([
      '',
      'a',
      'a og b',
      'a, b og c',
    ])
  })
})
