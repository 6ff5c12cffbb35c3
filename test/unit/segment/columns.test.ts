import { describe, expect, it } from 'vitest'
import { findIdColumn } from '../../../src/segment/id-column.ts'
import { findTextColumns } from '../../../src/segment/text-columns.ts'
import { respondentType, typeOfSender } from '../../../src/text/respondent-type.ts'
import type { TableUnit } from '../../../src/types/unit.ts'

const long = (row: number) => `Vi mener at kommunene må få prøve noe nytt uten å spørre om lov først, sak ${row}`
const short = (row: number) => `mer av nummer ${row}`

/** A table of thirty rows from columns that say what stands in each. */
function table(columns: Readonly<Record<string, (row: number) => string>>): TableUnit {
  const sample = Array.from({ length: 30 }, (_, row) => Object.values(columns).map((cell) => cell(row)))
  return { kind: 'table', place: '', columns: Object.keys(columns), sample }
}

const textOf = (columns: Readonly<Record<string, (row: number) => string>>) => {
  const unit = table(columns)
  return findTextColumns('fil', unit, []).map((index) => unit.columns[index])
}

describe('findTextColumns', () => {
  it.each([
    'innspill',
    'INNSPEL',
    'Tekst',
    'Kommentar',
    'Høringsinnspill',
    'Ditt forslag',
    'Comment',
    'Response',
    'Feedback (optional)',
  ])('finds the column called %s by its name, though another has longer cells.', (name) => {
    expect(
      textOf({ nr: String, Organisasjon: (row) => `Foreningen for alle oss som er mange ${row}`, [name]: short }),
    ).toEqual([name])
  })

  it('is not misled by columns that merely have such a word in their name.', () => {
    const date = () => '04.03.2019 21:01'
    expect(textOf({ 'Svar mottatt': date, 'Tekst-ID': (row) => `T${row}`, Svar: () => 'Ja', Hva: long })).toEqual([
      'Hva',
    ])
    expect(textOf({ 'Kommentar sendt': date, Merknad: short })).toEqual(['Merknad'])
  })

  it('takes the column with the longest prose where none is called like one.', () => {
    expect(textOf({ a: String, b: short, c: long, d: (row) => `${'0123456789'.repeat(20)}${row}` })).toEqual(['c'])
  })

  it('takes questions and other long free text as further text columns, but no ticked answers.', () => {
    const ticked = (row: number) => (row % 2 ? 'Helt enig i dette' : 'Helt uenig i dette')
    expect(
      textOf({ 'Er du enig i dette?': ticked, 'Hva hindrer dere?': long, Kommentar: long, Begrunnelse: long }),
    ).toEqual(['Hva hindrer dere?', 'Kommentar', 'Begrunnelse'])
  })

  it('takes short answers where nothing else is called like an input, and the last column of an empty table.', () => {
    expect(textOf({ id: String, svar: (row) => `S${row % 3 ? 'topp' : 'tans'}` })).toEqual(['svar'])
    expect(findTextColumns('fil', { kind: 'table', place: '', columns: ['a', 'b'], sample: [] }, [])).toEqual([1])
    expect(findTextColumns('fil', { kind: 'table', place: '', columns: ['tekst', 'b'], sample: [] }, [])).toEqual([0])
  })
})

describe('findIdColumn', () => {
  it.each(['id', 'ID', 'Referanse', 'ref', 'Nr', 'løpenummer', 'respondent-id', 'Response ID'])('knows %s.', (name) => {
    expect(findIdColumn(table({ x: short, [name]: (row) => `A-${row}` }), [0])).toBe(1)
  })

  it('wants values that are there and differ, but forgives a row that was exported twice.', () => {
    expect(findIdColumn(table({ id: () => '1', x: short }), [1])).toBe(-1)
    expect(findIdColumn(table({ id: (row) => (row % 2 ? '' : String(row)), x: short }), [1])).toBe(-1)
    expect(findIdColumn(table({ id: (row) => String(Math.max(1, row)), x: short }), [1])).toBe(0)
    expect(findIdColumn(table({ id: long }), [0])).toBe(-1)
  })
})

describe('respondentType', () => {
  it.each([
    ['Kommune', 'kommune'],
    ['Bydel', 'kommune'],
    ['Municipality', 'kommune'],
    ['Fylkeskommune', 'fylkeskommune'],
    ['County authority', 'fylkeskommune'],
    ['Statlig virksomhet', 'stat'],
    ['Statleg verksemd', 'stat'],
    ['Government agency', 'stat'],
    ['Universitet/høgskole', 'forskning'],
    ['Høgskule', 'forskning'],
    ['Frivillig org.', 'frivillig'],
    ['Ideell organisasjon', 'frivillig'],
    ['NGO', 'frivillig'],
    ['Bedrift', 'næringsliv'],
    ['Næringsliv', 'næringsliv'],
    ['Private sector', 'næringsliv'],
    ['Privatperson', 'innbygger'],
    ['Innbyggjar', 'innbygger'],
    ['Citizen', 'innbygger'],
    ['Fagforening', 'fagforening'],
    ['Trade union', 'fagforening'],
    ['Sosial entreprenør', 'sosial-entreprenør'],
    ['Sosial entreprenørskap', 'sosial-entreprenør'],
    ['Annet', ''],
    ['', ''],
  ])('brings %j to %j.', (value, type) => {
    expect(respondentType(value)).toBe(type)
  })
})

describe('typeOfSender', () => {
  it.each([
    ['STORELVA KOMMUNE', 'kommune'],
    ['Kystlandet fylkeskommune', 'fylkeskommune'],
    ['Tidevann Teknologi AS', 'næringsliv'],
    ['Vestre Fjordane høgskule', 'forskning'],
    ['Nabohjelpa Vest', ''],
    ['Kommunenes venner', ''],
  ])('guesses of %j: %j.', (name, type) => {
    expect(typeOfSender(name)).toBe(type)
  })
})
