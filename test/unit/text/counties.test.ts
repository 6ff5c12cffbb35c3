import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countyAnswer, countyNames } from '../../../src/text/counties.ts'

describe('a cell for a county', () => {
  it.each(countyNames.flatMap((name) => [name, `${name} fylke`, ` ${name.toUpperCase()} `, `${name} fylkeskommune`]))(
    'is known as %s',
    (name) => {
      expect(countyAnswer(name)).toBe('county')
    },
  )

  it.each([
    'Troms – Romsa – Tromssa',
    'Finnmárku',
    'Trööndelage',
    'Nordlánnda',
    'Møre & Romsdal',
    'Sør Trøndelag',
    'Oslo, Akershus og Østfold',
    'Vestfold/Telemark',
    'Troms and Finnmark County',
    '46',
    '03 Oslo',
    '3',
    '54 - Troms og Finnmark',
    'Oslo kommune',
    'Fylke: Agder',
  ])('may hold «%s»', (value) => {
    expect(countyAnswer(value)).toBe('county')
  })

  it.each(['', ' - ', 'Hele landet', 'heile landet', 'Ukjent', 'Ikke oppgitt', 'Utlandet', 'Landsdekkende', 'N/A'])(
    'may say that there is none, as «%s»',
    (value) => {
      expect(countyAnswer(value)).toBe('answer')
    },
  )

  it.each(['Vestlandet', 'Nord-Norge', 'Midt'])('may name a part of the country, as «%s»', (value) => {
    expect(countyAnswer(value)).toBe('region')
  })

  it.each(['Bergen', 'Trøndlag', 'fylke', '99', '0301', '2019', 'Oslo eller Bergen', 'og', 'Agder 5 km'])(
    'is unknown as «%s»',
    (value) => {
      expect(countyAnswer(value)).toBe('unknown')
    },
  )

  it('is known whatever counties stand in it, in whatever order, with whatever signs between them', () => {
    const separators = fc.constantFrom(', ', ' og ', '/', ';', ' & ', ' fylke, ', '\n')
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...countyNames), { minLength: 1, maxLength: 8 }),
        separators,
        (names, separator) => countyAnswer(names.join(separator)) === 'county',
      ),
      { seed: 19 },
    )
  })
})
