import { createDataCheck } from '../../../api/receive/data-check'
import { addressFault } from '../../../domain/address/address-fault'
import { addressInOneLine, addressLines } from '../../../domain/address/address-lines'
import type { AddressInput } from '../../../domain/address/postal-address'
import { countryOfPostcode } from '../../../domain/address/postcodes'
import { readAddress } from '../../../domain/address/read-address'
import { countries } from '../../../domain/catalogue/countries'
import { address, group, list, optional, text } from '../../../domain/process/fields'
import { readAddresses } from '../../../domain/process/read-addresses'
import { Refusal } from '../../../domain/refusal/refusal'

const linesOf = (input: AddressInput) => {
  const read = readAddress(input)
  return read === undefined ? [] : addressLines(read)
}

describe('an address that was sent as text', () => {
  it.each([
    ['Søvej 4, 8800 Viborg', { lines: ['Søvej 4'], postcode: '8800', city: 'Viborg', country: 'DK' }],
    [
      'Bo & Lev, Søvej 4, 2. th., DK-8000 Aarhus C, Danmark',
      { lines: ['Bo & Lev', 'Søvej 4', '2. th.'], postcode: 'DK-8000', city: 'Aarhus C', country: 'DK' },
    ],
    ['Postboks 12, 3900 Nuuk', { lines: ['Postboks 12'], postcode: '3900', city: 'Nuuk', country: 'GL' }],
    ['B-1201, 3905 Nuussuaq, Grønland', { lines: ['B-1201'], postcode: '3905', city: 'Nuussuaq', country: 'GL' }],
    [
      'Tinghúsvegur 5, FO-100 Tórshavn',
      { lines: ['Tinghúsvegur 5'], postcode: 'FO-100', city: 'Tórshavn', country: 'FO' },
    ],
    ['Á Bø 3, 970 Sumba, færøerne', { lines: ['Á Bø 3'], postcode: '970', city: 'Sumba', country: 'FO' }],
    [
      'Storgatan 1, 211 42 Malmö, Sverige',
      { lines: ['Storgatan 1'], postcode: '211 42', city: 'Malmö', country: 'SE' },
    ],
    [
      '10 Downing Street, London SW1A 2AA, Storbritannien',
      { lines: ['10 Downing Street'], city: 'London SW1A 2AA', country: 'GB' },
    ],
    ['Søvej 4', { lines: ['Søvej 4'], country: 'DK' }],
    [' , ', undefined],
  ])('%s is read in its parts', (given, read) => {
    expect(addressFault(given)).toBeUndefined()
    expect(readAddress(given)).toEqual(read)
  })

  it('reads the same again when it has been written in one line', () => {
    for (const given of ['Søvej 4, 8800 Viborg', 'Postboks 12, 3900 Nuuk', 'Storgatan 1, 211 42 Malmö, Sverige']) {
      const read = readAddress(given)
      if (read === undefined) throw new Error(given)
      expect(readAddress(addressInOneLine(read))).toEqual(read)
    }
  })

  it.each([
    ['Storgatan 1, 21142 Malmö', 'Landet kendes ikke'],
    ['Søvej 4, 8800 Viborg, Jylland', 'Landet kendes ikke'],
    ['Søvej 4, 8800 Viborg, Grønland', 'hører til Danmark og ikke til Grønland'],
    ['Postboks 12, 3900 Nuuk, Danmark', 'hører til Grønland og ikke til Danmark'],
  ])('%s is refused', (given, fault) => {
    expect(addressFault(given)).toMatchObject({ path: [], text: expect.stringContaining(fault) as string })
  })
})

describe('an address in its parts', () => {
  const parts = { lines: ['Et Sted 1'], city: 'By' }

  it.each([
    [{ ...parts }, 'postcode'],
    [{ ...parts, postcode: '0001' }, 'postcode'],
    [{ ...parts, postcode: '099' }, 'postcode'],
    [{ ...parts, postcode: '971' }, 'postcode'],
    [{ ...parts, postcode: '3900', country: 'DK' }, 'postcode'],
    [{ ...parts, postcode: '3993', country: 'GL' }, 'postcode'],
    [{ ...parts, postcode: 'FO-8800' }, 'postcode'],
    [{ ...parts, postcode: '8800', country: 'XX' }, 'country'],
    [{ lines: ['Et Sted 1'], postcode: '8800' }, 'city'],
  ])('%j lacks its %s', (given, part) => {
    expect(addressFault(given)).toMatchObject({ path: [part] })
  })

  it.each([
    [{ ...parts, postcode: '8800' }, 'DK'],
    [{ ...parts, postcode: '3899' }, 'DK'],
    [{ ...parts, postcode: '3900' }, 'GL'],
    [{ ...parts, postcode: '3992' }, 'GL'],
    [{ ...parts, postcode: '3993' }, 'DK'],
    [{ ...parts, postcode: '100' }, 'FO'],
    [{ ...parts, postcode: '970', country: 'FO' }, 'FO'],
    [{ ...parts, country: 'IE' }, 'IE'],
    [{ ...parts, postcode: '1234 AB', country: 'NL' }, 'NL'],
  ])('%j lies in %s', (given, country) => {
    expect(addressFault(given)).toBeUndefined()
    expect(readAddress(given)?.country).toBe(country)
  })
})

describe('on an envelope', () => {
  it.each([
    ['Søvej 4, 8800 Viborg', ['Søvej 4', '8800 Viborg']],
    ['Postboks 12, 3900 Nuuk', ['Postboks 12', '3900 Nuuk', 'GRØNLAND']],
    ['Tinghúsvegur 5, 100 Tórshavn', ['Tinghúsvegur 5', 'FO-100 Tórshavn', 'FÆRØERNE']],
    ['Storgatan 1, 211 42 Malmö, Sverige', ['Storgatan 1', '211 42 Malmö', 'SVERIGE']],
  ])('%s has the country in capitals where it leaves Denmark', (given, lines) => {
    expect(linesOf(given)).toEqual(lines)
  })

  it('has the postcode behind the town where that country has it so', () => {
    const london = { lines: ['10 Downing Street'], postcode: 'SW1A 2AA', city: 'London', country: 'GB' }
    expect(linesOf(london)).toEqual(['10 Downing Street', 'London SW1A 2AA', 'STORBRITANNIEN'])
  })
})

describe('a field that is an address', () => {
  const fields = {
    address: optional(address('Adresse')),
    several: optional(list('Flere', group('En', { note: text('Note'), at: address('Adresse') }))),
  }
  const check = createDataCheck()
  const faultsOf = (data: unknown) => {
    try {
      check({ fields }, data)
      return []
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return (error.details as { invalid: readonly { pointer: string }[] }).invalid.map(({ pointer }) => pointer)
    }
  }

  it('takes both forms and names the part that is wrong', () => {
    expect(faultsOf({ address: 'Søvej 4, 8800 Viborg' })).toEqual([])
    expect(faultsOf({ address: { lines: ['Søvej 4'], postcode: '8800', city: 'Viborg' } })).toEqual([])
    expect(faultsOf({ address: 'Søvej 4, 8800 Viborg, Ingensteds' })).toEqual(['/address'])
    expect(faultsOf({ address: { lines: ['Søvej 4'], postcode: '8800', city: 'Viborg', country: 'GL' } })).toEqual([
      '/address/postcode',
    ])
    expect(faultsOf({ address: { lines: [], postcode: '8800', town: 'Viborg' } })).toEqual([
      '/address/lines',
      '/address/city',
      '/address/town',
    ])
    expect(faultsOf({ address: 7 })).toEqual(['/address'])
    expect(faultsOf({ several: [{ note: 'n', at: { lines: ['x'], city: 'By' } }] })).toEqual(['/several/0/at/postcode'])
  })

  it('is decided on in its parts, wherever in the data it stands', () => {
    const read = { lines: ['Søvej 4'], postcode: '8800', city: 'Viborg', country: 'DK' }
    expect(
      readAddresses(fields, { address: ' ', several: [{ note: 'n', at: 'Søvej 4, 8800 Viborg' }], else: 1 }),
    ).toEqual({ several: [{ note: 'n', at: read }], else: 1 })
    expect(readAddresses(fields, { address: read })).toEqual({ address: read })
  })
})

it('knows every country by the name that Danish has for it', () => {
  const danish = new Intl.DisplayNames('da', { type: 'region' })
  // Where the name on an envelope is a shorter one.
  const shorter = { HK: 'Hongkong', MO: 'Macao', MM: 'Myanmar', BQ: 'Caribisk Nederlandene' }
  expect(countries).toEqual({
    ...Object.fromEntries(Object.keys(countries).map((code) => [code, danish.of(code)])),
    ...shorter,
  })
})

it('knows the postcodes of the realm and no others', () => {
  const counted = { DK: 0, GL: 0, FO: 0 } as Record<string, number>
  for (let n = 0; n <= 9999; n++)
    for (const digits of new Set([String(n), String(n).padStart(4, '0')])) {
      const country = countryOfPostcode(digits)
      if (country !== undefined) counted[country] = (counted[country] ?? 0) + 1
    }
  expect(counted).toEqual({ GL: 93, FO: 871, DK: 9990 - 500 + 1 - 93 })
})
