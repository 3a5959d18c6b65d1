import fc from 'fast-check'
import { computeDeadline } from '../../../domain/calendar/deadline'
import { ruleSetAt, type DeadlineKey } from '../../../domain/calendar/deadline-rule'
import { addMillis } from '../../../domain/calendar/instant'
import { rolled, rests, step, wallClock } from './oracle'

const { rules } = ruleSetAt('2027-01-01')
const due = (key: DeadlineKey, from: string) => computeDeadline(rules[key], from)

describe('complaint: four weeks, calendar administration (docs/law.md § 7.10)', () => {
  test.each([
    ['2026-10-01', '2026-10-29', '2026-10-29', '2026-10-29T22:59:59Z'],
    ['2026-11-26', '2026-12-24', '2026-12-28', '2026-12-28T22:59:59Z'],
    ['2026-12-03', '2026-12-31', '2027-01-04', '2027-01-04T22:59:59Z'],
    ['2026-12-04', '2027-01-01', '2027-01-04', '2027-01-04T22:59:59Z'],
    ['2027-01-14', '2027-02-11', '2027-02-11', '2027-02-11T22:59:59Z'],
    ['2027-02-25', '2027-03-25', '2027-03-30', '2027-03-30T21:59:59Z'],
    ['2027-03-01', '2027-03-29', '2027-03-30', '2027-03-30T21:59:59Z'],
    ['2027-03-26', '2027-04-23', '2027-04-23', '2027-04-23T21:59:59Z'],
    ['2027-04-08', '2027-05-06', '2027-05-07', '2027-05-07T21:59:59Z'],
    ['2027-04-19', '2027-05-17', '2027-05-18', '2027-05-18T21:59:59Z'],
    ['2027-05-08', '2027-06-05', '2027-06-07', '2027-06-07T21:59:59Z'],
    ['2028-05-07', '2028-06-04', '2028-06-06', '2028-06-06T21:59:59Z'],
  ])('a letter available on %s: raw end %s, last day %s', (available, rawDate, date, lastSecond) => {
    const deadline = due('complaint', available)
    expect(deadline).toMatchObject({
      rule: 'complaint',
      ruleSet: '2026-01',
      from: available,
      rawDate,
      date,
      calendar: 'administration',
    })
    expect(Date.parse(deadline.endsAt)).toBe(Date.parse(lastSecond) + 1000)
  })
})

describe('standstill: calendar procurement (docs/law.md § 7.10)', () => {
  test.each([
    ['2027-06-10', 'standstill-electronic', '2027-06-20', '2027-06-21', '2027-06-22 00:00:00'],
    ['2027-06-10', 'standstill-letter', '2027-06-25', '2027-06-25', '2027-06-26 00:00:00'],
    ['2027-03-19', 'standstill-electronic', '2027-03-29', '2027-03-30', '2027-03-31 00:00:00'],
    ['2027-04-26', 'standstill-electronic', '2027-05-06', '2027-05-07', '2027-05-08 00:00:00'],
    ['2026-12-15', 'standstill-electronic', '2026-12-25', '2026-12-28', '2026-12-29 00:00:00'],
  ] as const)(
    'dispatched on %s, %s: raw end %s, ends %s, signing from %s',
    (dispatched, key, rawDate, date, signing) => {
      const deadline = due(key, dispatched)
      expect(deadline).toMatchObject({ rawDate, date, calendar: 'procurement' })
      expect(wallClock(deadline.endsAt)).toBe(signing)
    },
  )

  test('24 December ends a standstill, but not a complaint deadline', () => {
    expect(due('standstill-electronic', '2026-12-14').date).toBe('2026-12-24')
    expect(due('complaint', '2026-11-26').date).toBe('2026-12-28')
  })
})

describe('other rows of docs/law.md § 7.10', () => {
  test.each([
    ['processing', '2027-01-25', '2027-07-12'],
    ['party-hearing', '2027-04-06', '2027-04-20'],
    ['missing-information', '2027-04-06', '2027-04-20'],
    ['access-request', '2027-03-22', '2027-04-05'],
    ['intensified-supervision', '2027-03-31', '2027-09-30'],
    ['board-framework', '2027-03-31', '2027-09-30'],
    ['intensified-supervision', '2027-08-31', '2028-02-29'],
    ['board-framework', '2027-08-31', '2028-02-29'],
    ['award-notice', '2027-06-22', '2027-07-22'],
    ['board-award', '2027-07-12', '2027-08-26'],
    ['board-prequalification', '2027-03-08', '2027-03-30'],
    ['board-standstill-exempt', '2027-03-08', '2027-03-30'],
  ] as const)('%s from %s ends %s', (key, from, date) => {
    expect(due(key, from).date).toBe(date)
  })
})

describe('counting backwards', () => {
  test('renewal is applied for six months before the end; a Sunday stays, and the whole day counts', () => {
    const cutoff = due('renewal-cutoff', '2031-11-18')
    expect(cutoff).toMatchObject({ rawDate: '2031-05-18', date: '2031-05-18', endsAt: '2031-05-18T22:00:00.000Z' })
  })

  test('six months before 31 August is the last day of February', () => {
    expect(due('renewal-cutoff', '2031-08-31').date).toBe('2031-02-28')
    expect(due('renewal-cutoff', '2032-08-31').date).toBe('2032-02-29')
  })

  test.each([
    ['renewal-reminder-12', '2031-07-14', '2030-07-14', '2030-07-12', '2030-07-12T06:00:00.000Z'],
    ['renewal-reminder-6', '2031-07-14', '2031-01-14', '2031-01-14', '2031-01-14T07:00:00.000Z'],
    ['renewal-reminder-3', '2031-07-14', '2031-04-14', '2031-04-09', '2031-04-09T06:00:00.000Z'],
    ['renewal-reminder-1', '2031-07-14', '2031-06-14', '2031-06-13', '2031-06-13T06:00:00.000Z'],
  ] as const)(
    '%s of an approval that ends %s: computed %s, sent %s at 08:00 local',
    (key, validTo, rawDate, date, sendAt) => {
      expect(due(key, validTo)).toMatchObject({ rawDate, date, sendAt })
      expect(wallClock(sendAt)).toBe(`${date} 08:00:00`)
    },
  )
})

describe('periods that may not be exceeded', () => {
  test('six months of intensified supervision end on the day, also on a Saturday', () => {
    expect(due('intensified-supervision', '2026-12-05')).toMatchObject({ rawDate: '2027-06-05', date: '2027-06-05' })
  })

  test('two years without use end on 28 February when they began on a leap day', () => {
    expect(due('lapse', '2028-02-29').date).toBe('2030-02-28')
  })
})

describe('whatever the day', () => {
  const dates = fc.integer({ min: 0, max: 20 * 365 }).map((days) => step('2024-01-01', days))
  const keys = fc.constantFrom(...(Object.keys(rules) as DeadlineKey[]))

  test('a rolling deadline ends on the first working day on or after the raw end, at midnight in Copenhagen', () => {
    const rolling = (Object.keys(rules) as DeadlineKey[]).filter((key) => rules[key].rolls)
    fc.assert(
      fc.property(fc.constantFrom(...rolling), dates, (key, from) => {
        const { rawDate, date, endsAt, calendar } = due(key, from)
        expect(date).toBe(rolled(rawDate, calendar))
        expect(wallClock(endsAt)).toBe(`${step(date)} 00:00:00`)
        expect(wallClock(addMillis(endsAt, -1000))).toBe(`${date} 23:59:59`)
      }),
      { numRuns: 500 },
    )
  })

  test('days and weeks are counted without the starting day, as plain steps', () => {
    fc.assert(
      fc.property(dates, (from) => {
        expect(due('complaint', from).rawDate).toBe(step(from, 28))
        expect(due('party-hearing', from).rawDate).toBe(step(from, 14))
        expect(due('board-award', from).rawDate).toBe(step(from, 45))
      }),
    )
  })

  test('seven working days are the seventh day after the start on which offices work', () => {
    fc.assert(
      fc.property(dates, (from) => {
        let date = from
        for (let found = 0; found < 7;) {
          date = step(date)
          if (!rests(date, 'administration')) found += 1
        }
        expect(due('access-request', from).date).toBe(date)
      }),
    )
  })

  test('a reminder goes out at 08:00 on a working day, never after the day computed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...([12, 6, 3, 1] as const)), dates, (months, validTo) => {
        const { rawDate, date, sendAt } = due(`renewal-reminder-${months}`, validTo)
        expect(date <= rawDate).toBe(true)
        expect(rests(date, 'administration')).toBe(false)
        for (let day = step(date); day <= rawDate; day = step(day)) expect(rests(day, 'administration')).toBe(true)
        expect(wallClock(sendAt ?? '')).toBe(`${date} 08:00:00`)
      }),
    )
  })

  test('a later start never gives an earlier end', () => {
    fc.assert(
      fc.property(keys, dates, fc.integer({ min: 1, max: 40 }), (key, from, days) => {
        expect(due(key, from).endsAt <= due(key, step(from, days)).endsAt).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('a computed deadline is plain JSON, so that it can be stored in a case', () => {
    fc.assert(
      fc.property(keys, dates, (key, from) => {
        const deadline = due(key, from)
        expect(JSON.parse(JSON.stringify(deadline))).toEqual(deadline)
      }),
    )
  })
})
