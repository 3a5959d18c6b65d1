import { addMillis, epochOf, instantOf, isInstant } from '../../../domain/calendar/instant'

describe('instants', () => {
  test('always carry milliseconds, so that text order is time order', () => {
    expect(instantOf(0)).toBe('1970-01-01T00:00:00.000Z')
    expect(addMillis('2027-01-04T22:59:59.999Z', 1)).toBe('2027-01-04T23:00:00.000Z')
    expect(epochOf('2027-01-04T23:00:00.000Z')).toBe(Date.UTC(2027, 0, 4, 23))
  })

  test.each([
    '2027-01-04T23:00:00Z',
    '2027-01-04T23:00:00.000+01:00',
    '2027-02-30T00:00:00.000Z',
    '2027-01-04T24:00:00.000Z',
    '2027-01-04',
    '',
  ])('%p is refused', (text) => {
    expect(isInstant(text)).toBe(false)
    expect(() => epochOf(text)).toThrow(RangeError)
  })

  test('an instant that needs more than four digits for its year is refused', () => {
    expect(() => instantOf(Date.UTC(10_000, 0, 1))).toThrow(RangeError)
    expect(() => instantOf(NaN)).toThrow(RangeError)
  })
})
