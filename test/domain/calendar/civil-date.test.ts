import fc from 'fast-check'
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  civilDate,
  compare,
  daysBetween,
  isCivilDate,
  partsOf,
  weekday,
} from '../../../domain/calendar/civil-date'
import { step } from './oracle'

const anyDate = fc.integer({ min: 0, max: 40_000 }).map((days) => step('1990-01-01', days))

describe('civil dates', () => {
  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2027-03-31', 6, '2027-09-30'],
    ['2027-12-15', 1, '2028-01-15'],
    ['2031-08-31', -6, '2031-02-28'],
    ['2027-01-04', -1, '2026-12-04'],
    ['2027-01-04', -13, '2025-12-04'],
  ])(
    '%s and %i months is %s: the same day number, or the last day of a month that lacks it',
    (from, months, expected) => {
      expect(addMonths(from, months)).toBe(expected)
    },
  )

  test('four years from a leap day end on the next leap day, one year on 28 February', () => {
    expect(addYears('2028-02-29', 4)).toBe('2032-02-29')
    expect(addYears('2028-02-29', 1)).toBe('2029-02-28')
  })

  test.each([
    ['2027-01-04', 1],
    ['2027-01-05', 2],
    ['2027-01-06', 3],
    ['2027-01-07', 4],
    ['2027-01-08', 5],
    ['2027-01-09', 6],
    ['2027-01-10', 7],
    ['1969-12-31', 3],
  ])('%s is ISO weekday %i', (date, expected) => {
    expect(weekday(date)).toBe(expected)
  })

  test.each([
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-1-1',
    '27-01-01',
    '2027-01-01T00:00',
    '',
    '1899-12-31',
    '3000-01-01',
    '2027-01-32',
  ])('%p is no civil date', (text) => {
    expect(isCivilDate(text)).toBe(false)
  })

  test('sorting, parts and making a date', () => {
    expect(['2027-03-01', '2026-12-31', '2027-02-28'].sort(compare)).toEqual(['2026-12-31', '2027-02-28', '2027-03-01'])
    expect(partsOf('2027-03-01')).toEqual({ year: 2027, month: 3, day: 1 })
    expect(civilDate(2027, 2, 31)).toBe('2027-02-28')
  })

  test('a text that is no date is refused, not computed with', () => {
    expect(() => addDays('4. januar', 1)).toThrow(RangeError)
    expect(() => weekday('2027-13-01')).toThrow(RangeError)
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
  })

  test('days, weeks and differences agree with the JavaScript Date', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const moved = addDays(date, days)
        expect(moved).toBe(step(date, days))
        expect(daysBetween(date, moved)).toBe(days)
        expect(addWeeks(date, 3)).toBe(step(date, 21))
        expect(weekday(date) % 7).toBe(new Date(`${date}T12:00:00Z`).getUTCDay())
        expect(isCivilDate(date)).toBe(true)
      }),
    )
  })

  test('adding months never leaves the month aimed at, and keeps the day where it exists', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -120, max: 120 }), (date, months) => {
        const from = partsOf(date)
        const to = partsOf(addMonths(date, months))
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months)
        const lastDay = new Date(Date.UTC(to.year, to.month, 0)).getUTCDate()
        expect(to.day).toBe(Math.min(from.day, lastDay))
      }),
    )
  })
})
