import fc from 'fast-check'
import { instantOfRfc3339 } from '../../../domain/calendar/rfc3339'

it.each([
  ['2027-03-01T10:00:00Z', '2027-03-01T10:00:00.000Z'],
  ['2027-03-01t10:00:00z', '2027-03-01T10:00:00.000Z'],
  ['2027-03-01 10:00:00Z', '2027-03-01T10:00:00.000Z'],
  ['2027-03-01T10:00:00.5Z', '2027-03-01T10:00:00.500Z'],
  ['2027-03-01T21:59:59.9999999Z', '2027-03-01T21:59:59.999Z'],
  ['2027-03-01T10:00:00+01:00', '2027-03-01T09:00:00.000Z'],
  ['2027-03-01T00:30:00.25+05:45', '2027-02-28T18:45:00.250Z'],
  ['2027-03-01T23:30:00-02:00', '2027-03-02T01:30:00.000Z'],
  ['2027-03-01T10:00:00-00:00', '2027-03-01T10:00:00.000Z'],
  ['2028-02-29T10:00:00Z', '2028-02-29T10:00:00.000Z'],
  ['1990-12-31T23:59:60Z', '1990-12-31T23:59:59.999Z'],
  ['1990-12-31T15:59:60-08:00', '1990-12-31T23:59:59.999Z'],
  ['1899-12-31T23:30:00-01:00', '1900-01-01T00:30:00.000Z'],
  ['3000-01-01T00:30:00+01:00', '2999-12-31T23:30:00.000Z'],
])('«%s» is %s', (text, instant) => {
  expect(instantOfRfc3339(text)).toBe(instant)
})

it.each([
  '',
  '2027-03-01',
  '2027-03-01T10:00Z',
  '2027-03-01T10:00:00',
  '2027-03-01T10:00:00.Z',
  '2027-03-01T10:00:00+0100',
  '2027-03-01T10:00:00+24:00',
  '2027-03-01T10:00:00+01:60',
  '2027-03-01T24:00:00Z',
  '2027-03-01T10:60:00Z',
  '2027-03-01T10:00:61Z',
  '2027-03-01T10:00:60Z',
  '2027-02-29T10:00:00Z',
  '2027-13-01T10:00:00Z',
  '0000-01-01T00:00:00Z',
  '1899-12-31T23:59:59Z',
  '1900-01-01T00:30:00+01:00',
  '3000-01-01T00:00:00Z',
  '2999-12-31T23:30:00-01:00',
  '9999-12-31T23:59:59Z',
  '12027-03-01T10:00:00Z',
  '2027-03-01T10:00:00Z\n',
])('«%s» is none', (text) => {
  expect(instantOfRfc3339(text)).toBeUndefined()
})

it('reads every instant that JavaScript writes, and the same one written with any offset', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1901-01-01'), max: new Date('2998-12-31'), noInvalidDate: true }),
      fc.integer({ min: -1439, max: 1439 }),
      (date, offset) => {
        const two = (n: number): string => String(n).padStart(2, '0')
        const shown = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1)
        const minutes = Math.abs(offset)
        const written = `${shown}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
        expect([instantOfRfc3339(date.toISOString()), instantOfRfc3339(written)]).toEqual([
          date.toISOString(),
          date.toISOString(),
        ])
      },
    ),
  )
})
