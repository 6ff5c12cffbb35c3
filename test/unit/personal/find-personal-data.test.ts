import { describe, expect, it } from 'vitest'
import { findPersonalData, mergeSpans } from '../../../src/personal/find-personal-data.ts'
import { type PersonalKind, personalKinds } from '../../../src/types/personal.ts'
import { clean, marked } from './labelled.ts'
import { parseMarked } from './parse-marked.ts'

const found = (text: string, kinds?: readonly PersonalKind[]): string[] =>
  findPersonalData(text, kinds).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

describe('findPersonalData on the labelled list', () => {
  it('has enough on both sides', () => {
    expect(marked.flatMap((line) => parseMarked(line).spans).length).toBeGreaterThan(120)
    expect(clean.length).toBeGreaterThan(120)
    const kinds = new Set(marked.flatMap((line) => parseMarked(line).spans).map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual([...personalKinds].sort())
  })

  it.each(marked)('finds what is marked, and no more: %s', (line) => {
    const { text, spans } = parseMarked(line)
    expect(findPersonalData(text)).toEqual(spans)
  })

  it.each(clean)('finds nothing in: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('findPersonalData', () => {
  it('looks only for the kinds that are asked for', () => {
    const text = 'Mvh Kari Nordmann, tlf. 912 34 567, kari@example.no'
    expect(found(text)).toEqual(['name: Kari Nordmann', 'phone: 912 34 567', 'email: kari@example.no'])
    expect(found(text, ['email'])).toEqual(['email: kari@example.no'])
    expect(found(text, [])).toEqual([])
  })

  it('calls a number a national identity number when it is one, also where it could be an account', () => {
    expect(found('Konto 15034556781')).toEqual(['national-id: 15034556781'])
    expect(found('Konto 1503.45.56781')).toEqual(['national-id: 1503.45.56781'])
  })

  it('wants the check digits to be right, unless the number is announced', () => {
    expect(found('Vi har 01019010071 av dem.')).toEqual([])
    expect(found('Fødselsnummer 01019010071.')).toEqual(['national-id: 01019010071'])
    expect(found('Se 12345678904 her.')).toEqual([])
    expect(found('Kort 4111 1111 1111 1112')).toEqual([])
    expect(found('IBAN NO9386011117948')).toEqual([])
  })

  it('does not cut numbers out of longer ones', () => {
    for (const text of [
      '1010190100701',
      'A01019010070',
      '01019010070B',
      '91234567890123',
      '0,91234567',
      '91234567,5 kroner',
      '2019/91234567/3',
      '§91234567',
      '4111111111111111111111',
    ])
      expect(found(text)).toEqual([])
  })

  it('takes what a name needs, and nothing after it', () => {
    expect(found('Hei Kari Nordmann. Takk.')).toEqual(['name: Kari Nordmann'])
    expect(found('Mvh Ola\nOslo kommune')).toEqual(['name: Ola'])
    expect(found('Vennlig hilsen\r\nOla Nordmann\r\nRådgiver')).toEqual(['name: Ola Nordmann'])
    expect(found('Hei Kari\nNordmenn er enige.')).toEqual(['name: Kari'])
  })

  it('comes to the end of hostile texts', () => {
    const size = 200_000
    for (const piece of [
      'mvh ',
      'a@',
      '1 ',
      '1.',
      'Hei ',
      'Storgata 1',
      'NO12',
      '(at)',
      'v/',
      '1234 ',
      'Hilsen\n',
      'A.',
    ]) {
      const text = piece.repeat(size / piece.length)
      expect(findPersonalData(text).every(({ start, end }) => start < end && end <= text.length)).toBe(true)
    }
  })
})

describe('mergeSpans', () => {
  const span = (start: number, end: number, by: string) => ({ start, end, by })

  it('keeps the order of the text, and the first list where two overlap', () => {
    const sure = [span(2, 5, 'a'), span(10, 12, 'a')]
    const more = [span(0, 2, 'b'), span(4, 6, 'b'), span(6, 8, 'b'), span(9, 11, 'b'), span(12, 13, 'b')]
    expect(mergeSpans(sure, more)).toEqual([
      span(0, 2, 'b'),
      span(2, 5, 'a'),
      span(6, 8, 'b'),
      span(10, 12, 'a'),
      span(12, 13, 'b'),
    ])
    expect(mergeSpans([], more)).toEqual(more)
    expect(mergeSpans(sure, [])).toEqual(sure)
  })
})
