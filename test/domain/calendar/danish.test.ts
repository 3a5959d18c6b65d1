import {
  danishClock,
  danishDate,
  danishList,
  danishLongDate,
  danishMoment,
  danishShortDate,
} from '../../../domain/calendar/danish'
import { step } from './oracle'

describe('Danish dates', () => {
  test('long, plain, short, and with the clock', () => {
    expect(danishLongDate('2027-01-04')).toBe('mandag den 4. januar 2027')
    expect(danishDate('2027-01-04')).toBe('4. januar 2027')
    expect(danishShortDate('2027-01-04')).toBe('04.01.2027')
    expect(danishClock('08:00')).toBe('kl. 8.00')
    expect(danishClock('23:59:30')).toBe('kl. 23.59')
    expect(danishMoment('2027-07-12T06:05:00.000Z')).toBe('mandag den 12. juli 2027 kl. 8.05')
  })

  test('lists', () => {
    expect([danishList([]), danishList(['a']), danishList(['a', 'b']), danishList(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a og b',
      'a, b og c',
    ])
  })

  test('every day of a leap year reads as ICU writes it', () => {
    const icu = new Intl.DateTimeFormat('da-DK', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
    for (let date = '2028-01-01'; date <= '2028-12-31'; date = step(date)) {
      expect(danishLongDate(date)).toBe(icu.format(new Date(`${date}T12:00:00Z`)))
    }
  })
})
