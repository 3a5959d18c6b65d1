import {
  easterSunday,
  isWorkingDay,
  nextWorkingDay,
  precedingWorkingDay,
  publicHoliday,
  restDayName,
} from '../../../domain/calendar/holidays'
import { danishWeekday } from '../../../domain/calendar/danish'
import { publicHolidaysOf, rests, step } from './oracle'

describe('Danish rest days', () => {
  // docs/law.md § 7.9, row by row.
  test.each([
    [2026, '04-02', '04-06', '05-01', '05-14', '05-25', 'fredag', 'torsdag'],
    [2027, '03-25', '03-29', '04-23', '05-06', '05-17', 'lørdag', 'fredag'],
    [2028, '04-13', '04-17', '05-12', '05-25', '06-05', 'mandag', 'søndag'],
    [2029, '03-29', '04-02', '04-27', '05-10', '05-21', 'tirsdag', 'mandag'],
    [2030, '04-18', '04-22', '05-17', '05-30', '06-10', 'onsdag', 'tirsdag'],
    [2031, '04-10', '04-14', '05-09', '05-22', '06-02', 'torsdag', 'onsdag'],
    [2032, '03-25', '03-29', '04-23', '05-06', '05-17', 'lørdag', 'fredag'],
    [2033, '04-14', '04-18', '05-13', '05-26', '06-06', 'søndag', 'lørdag'],
    [2034, '04-06', '04-10', '05-05', '05-18', '05-29', 'mandag', 'søndag'],
    [2035, '03-22', '03-26', '04-20', '05-03', '05-14', 'tirsdag', 'mandag'],
  ])('%i', (year, thursday, easterMonday, exPrayerDay, ascension, whitMonday, fifthOfJune, christmasEve) => {
    expect(publicHoliday(`${year}-${thursday}`)).toBe('skærtorsdag')
    expect(publicHoliday(`${year}-${easterMonday}`)).toBe('2. påskedag')
    expect(isWorkingDay(`${year}-${exPrayerDay}`, 'administration')).toBe(true)
    expect(publicHoliday(`${year}-${ascension}`)).toBe('Kristi himmelfartsdag')
    expect(publicHoliday(`${year}-${whitMonday}`)).toBe('2. pinsedag')
    expect(danishWeekday(`${year}-06-05`)).toBe(fifthOfJune)
    expect(danishWeekday(`${year}-12-24`)).toBe(christmasEve)
  })

  test('Store bededag was a holiday until 2023 and is a working day since', () => {
    expect(publicHoliday('2023-05-05')).toBe('store bededag')
    expect(isWorkingDay('2024-04-26', 'administration')).toBe(true)
    expect(isWorkingDay('2024-04-26', 'procurement')).toBe(true)
  })

  test('5 June, 24 and 31 December close the offices but are no holidays: administration rests, procurement does not unless told', () => {
    for (const [date, name] of [
      ['2029-06-05', 'grundlovsdag'],
      ['2026-12-24', 'juleaftensdag'],
      ['2026-12-31', 'nytårsaftensdag'],
    ] as const) {
      expect(publicHoliday(date)).toBeUndefined()
      expect(restDayName(date, 'administration')).toBe(name)
      expect(isWorkingDay(date, 'procurement')).toBe(true)
      expect(restDayName(date, 'procurement', { procurementClosingDays: true })).toBe(name)
    }
  })

  test('1 May is a working day in both calendars', () => {
    expect(isWorkingDay('2028-05-01', 'administration')).toBe(true)
    expect(isWorkingDay('2028-05-01', 'procurement')).toBe(true)
  })

  test('the Friday after Kristi himmelfartsdag rests only under a rule set that says so, and never in procurement', () => {
    expect(isWorkingDay('2027-05-07', 'administration')).toBe(true)
    expect(restDayName('2027-05-07', 'administration', { fridayAfterAscension: true })).toBe(
      'fredag efter Kristi himmelfartsdag',
    )
    expect(isWorkingDay('2027-05-07', 'procurement', { fridayAfterAscension: true })).toBe(true)
  })

  test('a day that is holiday and Sunday is named by its feast', () => {
    expect(restDayName('2027-03-28', 'administration')).toBe('påskedag')
    expect(restDayName('2027-03-27', 'administration')).toBe('en lørdag')
    expect(restDayName('2027-04-04', 'procurement')).toBe('en søndag')
  })

  test('the next and the preceding working day are the day itself when it is one', () => {
    expect(nextWorkingDay('2027-03-24', 'administration')).toBe('2027-03-24')
    expect(nextWorkingDay('2027-03-25', 'administration')).toBe('2027-03-30')
    expect(precedingWorkingDay('2027-03-29', 'administration')).toBe('2027-03-24')
    expect(precedingWorkingDay('2027-03-30', 'administration')).toBe('2027-03-30')
    expect(nextWorkingDay('2026-12-24', 'procurement')).toBe('2026-12-24')
    expect(nextWorkingDay('2026-12-24', 'administration')).toBe('2026-12-28')
  })

  test.each([
    [1961, '1961-04-02'],
    [2019, '2019-04-21'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter %i', (year, expected) => {
    expect(easterSunday(year)).toBe(expected)
  })

  test('every day of 2024–2040 rests or works as date-holidays says, in both calendars', () => {
    let days = 0
    for (let date = '2024-01-01'; date < '2041-01-01'; date = step(date)) {
      const facts = [
        publicHoliday(date) !== undefined,
        isWorkingDay(date, 'administration'),
        isWorkingDay(date, 'procurement'),
      ]
      const expected = [
        publicHolidaysOf(date.slice(0, 4)).has(date),
        !rests(date, 'administration'),
        !rests(date, 'procurement'),
      ]
      if (facts.join() !== expected.join())
        throw new Error(`${date}: ${facts.join()} but date-holidays says ${expected.join()}`)
      days += 1
    }
    expect(days).toBe(6210)
  })
})
