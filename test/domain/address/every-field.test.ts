import { createDataCheck } from '../../../api/receive/data-check'
import { addressLines } from '../../../domain/address/address-lines'
import type { AddressInput, PostalAddress } from '../../../domain/address/postal-address'
import type { Field, FieldTable } from '../../../domain/process/fields'
import { readAddresses } from '../../../domain/process/read-addresses'
import { procedures } from '../../../domain/procedures'
import { Refusal } from '../../../domain/refusal/refusal'
import { sampleData } from '../sample-data'

/* An address is an address wherever it is asked for: at home, in Greenland, on the Faroes and abroad, in parts or in a line. */

interface Asked {
  readonly key: string
  readonly fields: FieldTable
  readonly place: readonly string[]
}

const fieldsIn = (field: Field, place: readonly string[]): readonly { field: Field; place: readonly string[] }[] =>
  field.kind === 'list'
    ? fieldsIn(field.of, [...place, '0'])
    : field.kind === 'group'
      ? Object.entries(field.fields).flatMap(([name, inner]) => fieldsIn(inner, [...place, name]))
      : [{ field, place }]

const all = Object.values(procedures).flatMap(({ name, opening, commands }) =>
  [opening, ...commands].flatMap((command) =>
    Object.entries(command.fields).flatMap(([member, field]) =>
      fieldsIn(field, [member]).map((found) => ({ key: `${name}.${command.name}`, fields: command.fields, ...found })),
    ),
  ),
)
const addresses: readonly Asked[] = all.filter(({ field }) => field.kind === 'address')

/** Those that ask for an address by their label and are text all the same, each with why. */
const noPlace: Readonly<Record<string, string>> = {
  'application.submit/concern/municipality': 'a municipality of the list, in which the address lies',
  'application.supplement/concern/municipality': 'a municipality of the list, in which the address lies',
  'approval.applyForRenewal/concern/municipality': 'a municipality of the list, in which the address lies',
}

it('whatever asks for where somebody is written to, or a place lies, takes an address', () => {
  const asked = all.filter(
    ({ field }) =>
      field.kind !== 'address' && /adresse/i.test(field.label) && !/e-?mail|mailadresse/i.test(field.label),
  )
  expect(asked.map(({ key, place }) => `${key}/${place.join('/')}`)).toEqual(Object.keys(noPlace))
  expect(addresses.length).toBeGreaterThan(4)
})

const places: readonly (readonly [string, AddressInput, string])[] = [
  ['in Denmark', 'Søvej 4, 8800 Viborg', '8800 Viborg'],
  ['in Greenland', 'Postboks 12, 3900 Nuuk', 'GRØNLAND'],
  ['in Greenland, in parts', { lines: ['B-1201'], postcode: '3905', city: 'Nuussuaq' }, 'GRØNLAND'],
  ['on the Faroes', 'Tinghúsvegur 5, FO-100 Tórshavn', 'FÆRØERNE'],
  ['abroad', 'Storgatan 1, 211 42 Malmö, Sverige', 'SVERIGE'],
  ['abroad, without a postcode', { lines: ['1 Main Street'], city: 'Dublin', country: 'IE' }, 'IRLAND'],
]
const check = createDataCheck()

/** The data with this value in a place of it. */
const withAt = (data: unknown, [first, ...rest]: readonly string[], value: unknown): unknown => {
  if (first === undefined) return value
  if (Array.isArray(data)) return data.map((one: unknown, n) => (n === Number(first) ? withAt(one, rest, value) : one))
  const known = data as Readonly<Record<string, unknown>>
  return { ...known, [first]: withAt(known[first], rest, value) }
}
const at = (data: unknown, place: readonly string[]): unknown =>
  place.reduce<unknown>((value, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name], data)

const refusalOf = (fields: FieldTable, data: unknown): unknown => {
  try {
    check({ fields }, data)
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.details
  }
}

describe.each(addresses.map((one) => [`${one.key}/${one.place.join('/')}`, one] as const))('%s', (_key, asked) => {
  const { fields, place } = asked
  const sample = [1, 2, 3, 4]
    .map((n) => sampleData(fields, n, '2027-01-04'))
    .find((one) => at(one, place.slice(0, -1)) !== undefined)

  it.each(places)('takes one %s, and has it as an envelope needs it', (_where, given, line) => {
    const data = withAt(sample, place, given)
    expect(refusalOf(fields, data)).toBeUndefined()
    const read = at(readAddresses(fields, data), place) as PostalAddress
    expect(addressLines(read).at(-1)).toBe(line)
  })

  it.each([
    'Storgatan 1, 21142 Malmö',
    'Søvej 4, 8800 Viborg, Grønland',
    { lines: ['Et Sted 1'], city: 'By', country: 'XX' },
    { lines: ['Et Sted 1'], postcode: '971', city: 'By' },
  ])('refuses %j, and says where', (given) => {
    const details = refusalOf(fields, withAt(sample, place, given))
    expect(JSON.stringify(details)).toContain(`/${place.join('/')}`)
  })
})
