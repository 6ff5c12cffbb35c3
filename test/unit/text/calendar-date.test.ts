import { describe, expect, it } from 'vitest'
import { isCalendarDate } from '../../../src/text/calendar-date.ts'

describe('isCalendarDate', () => {
  it.each(['2027-01-31', '2028-02-29', '2000-02-29', '0001-12-01'])('takes %s, which exists', (date) => {
    expect(isCalendarDate(date)).toBe(true)
  })

  it.each(['2027-02-29', '1900-02-29', '2027-04-31', '2027-13-01', '2027-00-10', '2027-01-00', '0000-01-01'])(
    'refuses %s, which does not exist',
    (date) => {
      expect(isCalendarDate(date)).toBe(false)
    },
  )

  it.each(['', '2027-1-1', '31.01.2027', ' 2027-01-31', '2027-01-31T00:00', '２０２７-01-31'])(
    'refuses «%s», which is written in another way',
    (date) => {
      expect(isCalendarDate(date)).toBe(false)
    },
  )
})
