import { describe, expect, it } from 'vitest'
import type { CheckSettings } from '../../../../src/check/rule.ts'
import { row } from '../sample.ts'
import { feedDocument, feedTable, findingsOf } from './corpus.ts'

describe('unknown-respondent-type', () => {
  const types = (
    column: string,
    cells: readonly (readonly [string, 'kommune' | ''])[],
    more?: Partial<CheckSettings>,
  ) =>
    findingsOf(
      'unknown-respondent-type',
      (checker) =>
        feedTable(
          checker,
          [column],
          cells.map(([cell, type]) => ({ cells: [cell], type })),
        ),
      more,
    )

  it('tells once of each value that is no type, with its number and the nearest one', () => {
    const findings = types('Aktørtype', [
      ['Komune', ''],
      ['Kommune', 'kommune'],
      ['KOMUNE ', ''],
      ['Romvesen', ''],
    ])
    expect(findings.map(({ place, message, hint }) => [place, message, hint])).toEqual([
      ['row:1 column:Aktørtype', '«Komune» er ingen kjent avsendertype (2 innspill).', 'Mente du «Kommune»?'],
      [
        'row:4 column:Aktørtype',
        '«Romvesen» er ingen kjent avsendertype (1 innspill).',
        expect.stringMatching(/^Kjente typer er stat/),
      ],
    ])
  })

  it('takes «annet» and the like for an answer', () => {
    const cells = ['Annet', 'Andre (spesifiser)', 'Ukjent', '-', '', 'Ikke oppgitt', 'Other'].map(
      (cell) => [cell, ''] as const,
    )
    expect(types('Aktørtype', cells)).toEqual([])
  })

  it('judges a column with a vague name only where some of its values are types, or the user names it', () => {
    expect(types('Type', [['Idé', '']])).toEqual([])
    expect(
      types('Type', [
        ['Idé', ''],
        ['Kommune', 'kommune'],
      ]),
    ).toHaveLength(1)
    expect(types('Type', [['Idé', '']], { respondentColumns: { type: 'Type' } })).toHaveLength(1)
  })

  it('tells once of a column with many values that are no types', () => {
    const findings = types(
      'Aktørtype',
      Array.from({ length: 30 }, (_, index) => [`kode ${index}`, ''] as const),
    )
    expect(findings).toMatchObject([
      {
        message:
          'Kolonnen «Aktørtype» har flere enn 20 ulike verdier som ikke er kjente avsendertyper: «kode 0», «kode 1», «kode 2» …',
      },
    ])
  })
})

describe('unknown-county', () => {
  const counties = (column: string, cells: readonly string[], more?: Partial<CheckSettings>) =>
    findingsOf(
      'unknown-county',
      (checker) =>
        feedTable(
          checker,
          [column],
          cells.map((cell) => ({ cells: [cell] })),
        ),
      more,
    )

  it('tells once of each value that is no county, with its number and the nearest one', () => {
    const findings = counties('Fylke', ['Trøndlag', 'Oslo', ' TRØNDLAG', 'Bergen', 'Vestlandet', 'hele landet', ''])
    expect(findings.map(({ place, message, hint, extent }) => [place, message, hint, extent])).toEqual([
      ['row:1 column:Fylke', '«Trøndlag» er ikke et norsk fylke (2 innspill).', 'Mente du «Trøndelag»?', 2],
      [
        'row:4 column:Fylke',
        '«Bergen» er ikke et norsk fylke (1 innspill).',
        expect.stringMatching(/^Skriv navnet/),
        1,
      ],
      ['row:5 column:Fylke', '«Vestlandet» er ikke et norsk fylke (1 innspill).', 'Mente du «Vestland»?', 1],
    ])
  })

  it('is known by what is written, not by the row where it stands first', () => {
    const [one, other] = [counties('Fylke', ['Bergen', 'Oslo']), counties('Fylke', ['Oslo', 'bergen'])]
    expect(one[0]?.groupHash).toMatch(/^[0-9a-f]{14}$/)
    expect(other[0]?.groupHash).toBe(one[0]?.groupHash)
  })

  it('judges a column with a vague name only where most have a county, and lets parts of the country stand', () => {
    expect(counties('Region', ['Helse Vest', 'Helse Nord', 'Oslo'])).toEqual([])
    expect(counties('Landsdel', ['Vestlandet', 'Oslo', 'Østlandet'])).toEqual([])
    expect(counties('Region', ['Agder', 'Oslo', 'Rogland'])).toHaveLength(1)
    expect(counties('Sted', ['Bergen'])).toEqual([])
    expect(counties('Sted', ['Bergen'], { respondentColumns: { county: 'Sted' } })).toHaveLength(1)
  })

  it('tells of what front matter says', () => {
    const findings = findingsOf('unknown-county', (checker) => feedDocument(checker, [['fylke', 'Hordalan']]))
    expect(findings).toMatchObject([{ source: 'notat.md', hint: 'Mente du «Hordaland»?' }])
  })

  it('tells once of a column with many values that are no counties', () => {
    const cells = Array.from({ length: 30 }, (_, index) => `kommune ${index + 100}`)
    expect(counties('Fylke', cells)).toMatchObject([
      {
        message:
          'Kolonnen «Fylke» har flere enn 20 ulike verdier som ikke er norske fylker: «kommune 100», «kommune 101», «kommune 102» …',
      },
    ])
  })
})

describe('respondent-spelling', () => {
  const names = (...written: string[]) =>
    findingsOf('respondent-spelling', (checker) =>
      feedTable(
        checker,
        [],
        written.map((name) => ({ name })),
      ),
    )

  it('tells once of a name in several spellings, most used first, where the second stands', () => {
    expect(
      names('Oslo kommune', 'Oslo kommune', 'Bergen kommune', 'OSLO KOMMUNE', 'Oslo  kommune', 'OSLO KOMMUNE'),
    ).toMatchObject([
      {
        place: 'row:4 column:Innspill',
        message:
          'Avsenderen er skrevet på 3 måter: «OSLO KOMMUNE» (2), «Oslo kommune» (2), «Oslo kommune» med ekstra mellomrom (1).',
        hint: 'Rapporten regner dem som én avsender, men ikke alle verktøy gjør det. Skriv navnet likt overalt.',
      },
    ])
  })

  it('says where the report takes them for several', () => {
    expect(names('Nordvik Tech AS', 'Nordvik-Tech A/S')[0]?.hint).toBe(
      'Rapporten regner dem som 2 avsendere. Skriv navnet likt overalt.',
    )
  })

  it('tells of types too', () => {
    const cells = [['Kommune'], ['kommune'], ['Stat']].map((one) => ({ cells: one }))
    const findings = findingsOf('respondent-spelling', (checker) => feedTable(checker, ['Aktørtype'], cells))
    expect(findings.map(({ message }) => message)).toEqual([
      'Avsendertypen er skrevet på 2 måter: «Kommune» (1), «kommune» (1).',
    ])
  })

  it('says nothing of other names, of nobody, and of names alike but for a letter', () => {
    expect(names('Os kommune', 'Ås kommune', 'Anonym', 'ANONYM', '-', '–', 'Hå', 'Ha', '')).toEqual([])
  })

  it('takes the capitals of a letterhead for no spelling', () => {
    const findings = findingsOf('respondent-spelling', (checker) => {
      feedTable(checker, [], [{ name: 'Oslo kommune' }])
      checker.addDocument({ source: 'brev.txt', facts: [['avsender', 'OSLO KOMMUNE']] })
      checker.addRow(row({ source: 'brev.txt', place: 'line:9', name: 'OSLO KOMMUNE' }))
      feedDocument(checker, [['avsender', 'Bergen kommune']], [{ name: 'Oslo kommune' }])
    })
    expect(findings).toEqual([])
  })
})

describe('missing-consent', () => {
  const consents = (cells: readonly string[], more: Partial<CheckSettings> = { consentColumn: 'samtykke' }) =>
    findingsOf(
      'missing-consent',
      (checker) =>
        feedTable(
          checker,
          ['Samtykke'],
          cells.map((cell) => ({ cells: [cell] })),
        ),
      more,
    ).map(({ message }) => message)

  it('tells of each input without a yes', () => {
    expect(consents(['Nei', '', 'vet ikke', 'Ja, men ikke navnet mitt', '0'])).toEqual([
      'Innspillet mangler samtykke: «Samtykke» har «Nei».',
      'Innspillet mangler samtykke: «Samtykke» er tom.',
      'Innspillet mangler samtykke: «Samtykke» har «vet ikke».',
      'Innspillet mangler samtykke: «Samtykke» har «Ja, men ikke navnet mitt».',
      'Innspillet mangler samtykke: «Samtykke» har «0».',
    ])
  })

  it.each([
    'ja',
    'JA ',
    'Ja, jeg samtykker',
    'Eg samtykkjer',
    'yes',
    'I agree',
    'true',
    'TRUE',
    '1',
    'x',
    '✓',
    '☑️',
    'Godtatt',
  ])('takes «%s» for a yes', (cell) => {
    expect(consents([cell])).toEqual([])
  })

  it('takes the words that the settings list, and no others', () => {
    const more = { consentColumn: 'Samtykke', consentValues: ['Kan publiseres'] }
    expect(consents(['kan publiseres', 'ja'], more)).toEqual(['Innspillet mangler samtykke: «Samtykke» har «ja».'])
  })

  it('tells once of a table without the column, as an error, and leaves documents alone', () => {
    const findings = findingsOf(
      'missing-consent',
      (checker) => {
        feedTable(checker, ['Navn'], [{ cells: ['Kari'] }, { cells: ['Ola'] }])
        feedDocument(checker, [['dato', '2019-03-04']])
      },
      { consentColumn: 'Samtykke' },
    )
    expect(findings).toMatchObject([
      {
        severity: 'error',
        place: '',
        message: 'Tabellen mangler kolonnen «Samtykke», så ingen av innspillene i den har samtykke.',
      },
    ])
  })

  it('says nothing unless the settings name a column', () => {
    expect(consents(['Nei'], {})).toEqual([])
  })
})

describe('many-inputs', () => {
  const kari = (count: number) => Array.from({ length: count }, () => ({ name: 'Kari' }))

  it('tells once of a respondent with more answers than the limit, at the first above it', () => {
    const findings = findingsOf(
      'many-inputs',
      (checker) => feedTable(checker, [], [...kari(2), { name: 'Ola' }, { name: 'KARI' }, { name: 'Kari' }]),
      { maxInputsPerRespondent: 2 },
    )
    expect(findings).toMatchObject([{ place: 'row:4 column:Innspill', message: '«KARI» har 4 svar, flere enn 2.' }])
  })

  it('counts a row and a document once, and nobody not at all', () => {
    const findings = findingsOf(
      'many-inputs',
      (checker) => {
        feedTable(checker, [], [{ name: '' }, { name: '' }, { name: '' }])
        feedDocument(checker, [['avsender', 'Kari']], kari(30))
        checker.addTable({ source: 'skjema.csv', place: '', columns: ['Ris', 'Ros', 'Annet'] })
        for (const column of ['Ris', 'Ros', 'Annet'])
          checker.addRow(row({ source: 'skjema.csv', place: `row:1 column:${column}`, name: 'Kari' }))
      },
      { maxInputsPerRespondent: 2 },
    )
    expect(findings).toEqual([])
  })

  it('says nothing without a limit', () => {
    expect(findingsOf('many-inputs', (checker) => feedTable(checker, [], kari(500)))).toEqual([])
  })
})
