import { describe, expect, it } from 'vitest'
import { fieldKind } from '../../../src/personal/field-kind.ts'
import { namesInFileName } from '../../../src/personal/file-names.ts'
import { createOwnNames } from '../../../src/personal/own-names.ts'
import { personsIn } from '../../../src/personal/person-names.ts'
import { createPseudonyms, findPseudonyms } from '../../../src/personal/pseudonyms.ts'
import { createRedactor } from '../../../src/personal/redactor.ts'

describe('createRedactor', () => {
  it('numbers each kind by first appearance, and knows an original again however it is written', () => {
    const { text, counts } = createRedactor()
    expect(text('Skriv til Kari@Example.no eller ring 912 34 567.')).toBe(
      'Skriv til [e-post 1] eller ring [telefon 1].',
    )
    expect(text('Ring +47 91234567 eller 22 33 44 55, kari@example.no')).toBe(
      'Ring [telefon 1] eller [telefon 2], [e-post 1]',
    )
    expect(text('kari (at) example.no, 0047 912 34 567')).toBe('[e-post 1], [telefon 1]')
    expect(text('Konto 1234.56.78903, kontonr. 12345678903, IBAN NO93 8601 1117 947, konto 86011117947')).toBe(
      'Konto [konto 1], kontonr. [konto 1], IBAN [konto 2], konto [konto 2]',
    )
    expect(text('Mvh KARI NORDMANN')).toBe('Mvh [navn 1]')
    expect(text('Hei Kari Nordmann!')).toBe('Hei [navn 1]!')
    expect(counts()).toEqual([
      { kind: 'phone', count: 2 },
      { kind: 'email', count: 1 },
      { kind: 'account', count: 2 },
      { kind: 'name', count: 1 },
    ])
  })

  it('gives back the very text in which nothing is found, also when it is not composed', () => {
    const { text } = createRedactor()
    expect(text('A\u030Apne møter i 2019, sak 2019/12345.')).toBe('A\u030Apne møter i 2019, sak 2019/12345.')
    expect(text('Mvh A\u030Ase')).toBe('Mvh [navn 1]')
  })

  it('leaves pseudonyms alone', () => {
    const { text } = createRedactor()
    const redacted = 'Hei [navn 1], ring [telefon 2]. Mvh [innsender 3]'
    expect(text(redacted)).toBe(redacted)
  })

  it('finds a name that follows a sign-off in the text before', () => {
    const { text } = createRedactor()
    expect(text('Ola Nordmann', undefined, 'Med vennlig hilsen')).toBe('[navn 1]')
    expect(text('Ola Nordmann', undefined, 'Vi trenger mer tid.')).toBe('Ola Nordmann')
  })

  it('replaces fields as a whole, and the names that they tell wherever the row has them', () => {
    const { facts } = createRedactor()
    const kinds = ['Navn', 'E-post', 'Telefon', 'Gateadresse', 'Fylke', 'Innspill'].map(fieldKind)
    const values = [
      'kari nordmann',
      'kari(a)x',
      '12345',
      'Bekkelia',
      'Agder',
      'Kari sier nei. KARI NORDMANN, ja. Kåre?',
    ]
    expect(facts(kinds, values, undefined).values).toEqual([
      '[navn 1]',
      'kari(a)x',
      '[telefon 1]',
      '[adresse 1]',
      'Agder',
      '[navn 1] sier nei. [navn 1], ja. Kåre?',
    ])
  })

  it('keeps organisations, and takes the person beside one', () => {
    const { facts } = createRedactor()
    const of = (value: string, isCitizen?: boolean) => facts(['sender'], [value], isCitizen).values[0]
    expect(of('Fjordheim kommune')).toBe('Fjordheim kommune')
    expect(of('Kari Nordmann, Fjordheim kommune')).toBe('[innsender 1], Fjordheim kommune')
    expect(of('Kari Nordmann')).toBe('[innsender 1]')
    expect(of('R-017')).toBe('R-017')
    expect(of('')).toBe('')
    expect(of('Tidevann', false)).toBe('Tidevann')
    expect(of('Kari Nordmann <kari@example.no>')).toBe('[innsender 1]')
  })

  it.each(['Anonym', 'Innbygger', 'Statlig etat', 'Tillitsvalgt'])('leaves «%s», which is nobody’s name', (name) => {
    const { facts } = createRedactor()
    for (const isCitizen of [true, false, undefined])
      expect(facts(['sender'], [name], isCitizen).values).toEqual([name])
  })

  it('takes a name for what it was first taken for, in a table or in a letter', () => {
    const { facts } = createRedactor()
    const of = (value: string, isCitizen?: boolean) => facts(['sender'], [value], isCitizen).values[0]
    expect(of('Tidevann', false)).toBe('Tidevann')
    expect(of('TIDEVANN')).toBe('TIDEVANN')
    expect(of('Andre Sjanse')).toBe('[innsender 1]')
    expect(of('Andre Sjanse', false)).toBe('[innsender 1]')
    expect(of('Andre Sjanse', true)).toBe('[innsender 1]')
    expect(of('Tidevann', true)).toBe('[innsender 2]')
  })

  it('replaces only the kinds that are asked for', () => {
    const { text, facts } = createRedactor(['email'])
    expect(text('Mvh Kari, 912 34 567, kari@example.no')).toBe('Mvh Kari, 912 34 567, [e-post 1]')
    expect(facts(['sender', 'phone'], ['Kari Nordmann', '91234567'], true).values).toEqual([
      'Kari Nordmann',
      '91234567',
    ])
  })

  it('masks without numbers', () => {
    const { mask, text } = createRedactor()
    expect(mask('Finner ikke kari@example.no.')).toBe('Finner ikke [e-post].')
    expect(text('ola@example.no')).toBe('[e-post 1]')
  })
})

describe('createOwnNames', () => {
  const find = createOwnNames([{ name: 'Kari Bø Nordmann', pseudonym: '[innsender 1]' }])
  const shown = (text: string): string[] => find(text).map(({ start, end }) => text.slice(start, end))

  it('finds the whole name in any case, and its longer parts with a capital', () => {
    expect(shown('kari bø nordmann mener')).toEqual(['kari bø nordmann'])
    expect(shown('Kari mener, og Nordmann også; Nordmanns syn. Bø er et sted.')).toEqual([
      'Kari',
      'Nordmann',
      'Nordmanns',
    ])
    expect(shown('Kari Nordmann')).toEqual(['Kari Nordmann'])
    expect(shown('karius, Karianne, kari, nordmann')).toEqual([])
    expect(shown('linkedin.com/in/kari-bø-nordmann')).toEqual(['kari-bø-nordmann'])
  })

  it('takes a name of one word only with a capital', () => {
    const one = createOwnNames([{ name: 'dag', pseudonym: 'x' }])
    expect(one('En dag sa Dag det, og Dags venn også.').map(({ start, end }) => [start, end])).toEqual([
      [10, 13],
      [22, 26],
    ])
  })

  it('finds nothing when there is no name', () => {
    expect(createOwnNames([])('Kari')).toEqual([])
    expect(createOwnNames([{ name: '42', pseudonym: 'x' }])('Kari 42')).toEqual([])
  })
})

describe('personsIn', () => {
  it.each([
    ['Kari Nordmann', 'sender', undefined, ['Kari Nordmann']],
    ['Kari Nordmann', 'organisation', undefined, ['Kari Nordmann']],
    ['Tidevann Teknologi', 'organisation', undefined, []],
    ['Tidevann Teknologi', 'organisation', true, ['Tidevann Teknologi']],
    ['Adebayo Okafor', 'sender', undefined, ['Adebayo Okafor']],
    ['Adebayo Okafor', 'sender', false, []],
    ['Privatperson', 'sender', true, []],
    ['Bergen', 'sender', undefined, []],
    ['Ola Hansen (Bergen kommune)', 'organisation', false, ['Ola Hansen']],
    ['[innsender 1]', 'person', true, []],
    ['–', 'person', true, []],
  ] as const)('of %s as %s (citizen: %s) are %j', (value, field, isCitizen, persons) => {
    expect(personsIn(value, field, isCitizen)).toEqual(persons)
  })
})

describe('fieldKind', () => {
  it.each([
    ['E-postadresse', 'email'],
    ['Mobilnummer', 'phone'],
    ['Fødselsnummer', 'national-id'],
    ['First name', 'person'],
    ['etternavn (2)', 'person'],
    ['Avsender', 'sender'],
    ['Virksomhet', 'organisation'],
    ['Fylke', undefined],
    ['Navn på tiltaket', undefined],
    ['Ditt navn (valgfritt)', 'person'],
    ['avsender.navn', 'person'],
    ['E-post til kontaktperson', 'email'],
    ['Mobil (privat)', 'phone'],
    ['Hva synes du om kommunens e-post til innbyggerne?', undefined],
    ['', undefined],
  ])('of «%s» is %s', (name, kind) => {
    expect(fieldKind(name)).toBe(kind)
  })
})

describe('namesInFileName', () => {
  it.each([
    ['Svar_Kari_Nordmann_v2', ['Kari_Nordmann']],
    ['Innspill fra Ola Nordmann', ['Ola Nordmann']],
    ['kari-nordmann', ['kari-nordmann']],
    ['Svar fra Bergen kommune', []],
    ['dag to', ['dag to']],
    ['dag to og tre', []],
    ['Per Kommune', []],
  ])('of %s are %j', (stem, names) => {
    expect(namesInFileName(stem)).toEqual(names)
  })
})

describe('pseudonyms', () => {
  it('share their numbers between a name and a respondent, whichever comes first', () => {
    const { of } = createPseudonyms()
    expect(of('name', 'Kari Nordmann')).toBe('[navn 1]')
    expect(of('respondent', 'KARI  NORDMANN')).toBe('[navn 1]')
    expect(of('respondent', 'Ola')).toBe('[innsender 1]')
    expect(of('phone', '1234567')).toBe('[telefon 1]')
    expect(of('account', '1234567')).toBe('[konto 1]')
  })

  it('are found again in a text', () => {
    expect(findPseudonyms('Ring [telefon 12], [innsender 3], [e-post] eller [noe 1].')).toEqual([
      { kind: 'phone', start: 5, end: 17 },
      { kind: 'name', start: 19, end: 32 },
      { kind: 'email', start: 34, end: 42 },
    ])
  })
})
