import fc from 'fast-check'
import { civilDateAt, copenhagenAt, copenhagenMidnight, localTimeAt } from '../../../domain/calendar/copenhagen'
import { instantOf } from '../../../domain/calendar/instant'
import { endOfCivilDay, endOfClockTime, isInTime } from '../../../domain/calendar/in-time'
import { step, wallClock } from './oracle'

describe('Copenhagen time', () => {
  test('a winter day begins at 23:00Z, a summer day at 22:00Z', () => {
    expect(copenhagenMidnight('2027-01-04')).toBe('2027-01-03T23:00:00.000Z')
    expect(copenhagenMidnight('2027-07-12')).toBe('2027-07-11T22:00:00.000Z')
  })

  test('the day on which summer time begins has 23 hours (28 March 2027, Easter Sunday), the one on which it ends has 25', () => {
    expect(copenhagenMidnight('2027-03-28')).toBe('2027-03-27T23:00:00.000Z')
    expect(copenhagenMidnight('2027-03-29')).toBe('2027-03-28T22:00:00.000Z')
    expect(copenhagenMidnight('2027-10-31')).toBe('2027-10-30T22:00:00.000Z')
    expect(copenhagenMidnight('2027-11-01')).toBe('2027-10-31T23:00:00.000Z')
  })

  test('a time that the clocks skip in March is read an hour later', () => {
    expect(copenhagenAt('2027-03-28', '01:59:59')).toBe('2027-03-28T00:59:59.000Z')
    expect(copenhagenAt('2027-03-28', '02:30')).toBe('2027-03-28T01:30:00.000Z')
    expect(localTimeAt('2027-03-28T01:30:00.000Z')).toBe('03:30:00')
    expect(copenhagenAt('2027-03-28', '03:00')).toBe('2027-03-28T01:00:00.000Z')
  })

  test('a time that occurs twice in October means the first', () => {
    expect(copenhagenAt('2027-10-31', '02:30')).toBe('2027-10-31T00:30:00.000Z')
    expect(localTimeAt('2027-10-31T00:30:00.000Z')).toBe('02:30:00')
    expect(localTimeAt('2027-10-31T01:30:00.000Z')).toBe('02:30:00')
    expect(copenhagenAt('2027-10-31', '03:00')).toBe('2027-10-31T02:00:00.000Z')
  })

  test.each(['24:00', '8:00', '08.00', '08:60', ''])('%p is no time of day', (time) => {
    expect(() => copenhagenAt('2027-01-04', time)).toThrow(RangeError)
  })

  test('every instant from 1996 to 2100 shows the wall clock that ICU shows', () => {
    const instants = fc.integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2100, 0, 1) }).map(instantOf)
    fc.assert(
      fc.property(instants, (instant) => {
        expect(`${civilDateAt(instant)} ${localTimeAt(instant)}`).toBe(wallClock(instant))
      }),
      { numRuns: 2000 },
    )
  })

  test('the last and first second round each change of clocks, 1996–2100, agree with ICU', () => {
    for (let year = 1996; year <= 2100; year += 1) {
      for (const day of [25, 26, 27, 28, 29, 30, 31]) {
        for (const month of [2, 9]) {
          for (const shift of [-1000, 0]) {
            const instant = instantOf(Date.UTC(year, month, day, 1) + shift)
            expect(`${civilDateAt(instant)} ${localTimeAt(instant)}`).toBe(wallClock(instant))
          }
        }
      }
    }
  })

  test('a wall clock time comes back as itself, but for the skipped hour', () => {
    const dates = fc.integer({ min: 0, max: 30_000 }).map((days) => step('2000-01-01', days))
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 86_399 }), (date, second) => {
        const time = new Date(second * 1000).toISOString().slice(11, 19)
        fc.pre(!(date.slice(5, 7) === '03' && time.startsWith('02')))
        expect(wallClock(copenhagenAt(date, time))).toBe(`${date} ${time}`)
      }),
    )
  })
})

describe('in time', () => {
  test('a deadline on a day runs to 24:00: 23:59:59.999 is in time, midnight is not', () => {
    const endsAt = endOfCivilDay('2027-03-30')
    expect(isInTime('2027-03-30T21:59:59.999Z', endsAt)).toBe(true)
    expect(isInTime('2027-03-30T22:00:00.000Z', endsAt)).toBe(false)
  })

  test('a deadline at a clock time includes the stroke', () => {
    const endsAt = endOfClockTime('2027-01-18', '12:00')
    expect(isInTime('2027-01-18T11:00:00.000Z', endsAt)).toBe(true)
    expect(isInTime('2027-01-18T11:00:00.001Z', endsAt)).toBe(false)
  })
})
