import { describe, expect, it } from 'vitest'
import { findDateColumn } from '../../../src/text/columns/date-column.ts'
import { parseDate } from '../../../src/text/parse-date.ts'

describe('parseDate', () => {
  it.each([
    ['2019-03-04', '2019-03-04'],
    ['2019-03-04T12:00', '2019-03-04'],
    ['2019-03-04 12:00:59', '2019-03-04'],
    ['2019-03-04T23:30:00.000Z', '2019-03-04'],
    ['2019-03-04T23:30:00+01:00', '2019-03-04'],
    [' 04.03.2019 ', '2019-03-04'],
    ['4.3.2019 kl. 09.15', '2019-03-04'],
    ['04.03.2019 21:01', '2019-03-04'],
    ['4. mars 2019', '2019-03-04'],
    ['5 April 2019', '2019-04-05'],
    ['March 4, 2019', '2019-03-04'],
    ['Oslo, 29. mars 2019', '2019-03-29'],
    ['Øvre Årdal, den 01.04.2019', '2019-04-01'],
    ['29.02.2020', '2020-02-29'],
  ])('reads %j as %s', (written, day) => {
    expect(parseDate(written)).toBe(day)
  })

  it.each([
    '',
    '3/4/2019',
    '04.03.19',
    '2019',
    'mars 2019',
    'uke 10',
    '29.02.2019',
    '31.04.2019',
    '2019-13-01',
    '2019-00-10',
    '00.01.2019',
    '2019-03-04T24:00',
    '2019-03-04 12:60',
    '2019-03-04 eller senere',
    '4. Marsipan 2019',
    '1850-01-01',
    '43528',
    'før 2019-03-04',
  ])('does not guess what %j means', (written) => {
    expect(parseDate(written)).toBeUndefined()
  })
})

describe('findDateColumn', () => {
  it.each(['Dato', 'Innsendt', 'innsendt_dato', 'submittedAt', 'Submission date', 'Motteke', 'Tidspunkt', 'TIMESTAMP'])(
    'knows %s',
    (name) => {
      expect(findDateColumn(['Navn', name])).toBe(1)
    },
  )

  it.each(['Fødselsdato', 'Frist', 'Datoformat', 'Update', 'Dato for fødsel', 'Når ble tiltaket innført?'])(
    'does not take %s for the day on which the input came',
    (name) => {
      expect(findDateColumn([name])).toBe(-1)
    },
  )

  it('prefers what says best when the input came', () => {
    expect(findDateColumn(['Dato', 'Opprettet', 'Innsendt'])).toBe(2)
    expect(findDateColumn(['dato', 'mottatt'])).toBe(1)
  })
})
