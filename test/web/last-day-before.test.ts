import { lastDayBefore } from '../../api/pages/last-day-before'

it.each([
  ['2027-05-18T22:00:00.000Z', '2027-05-18'],
  ['2027-01-14T23:00:00.000Z', '2027-01-14'],
  ['2027-01-14T08:00:00.000Z', '2027-01-14'],
])('a deadline at %s is kept on %s at the latest', (tooLate, day) => {
  expect(lastDayBefore(tooLate)).toBe(day)
})
