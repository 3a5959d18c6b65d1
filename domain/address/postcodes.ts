import type { CountryCode } from '../catalogue/countries'

interface PostcodeRange {
  readonly country: CountryCode
  readonly digits: number
  readonly from: number
  readonly to: number
}

/** Postcodes of the realm: Greenland's lie among Denmark's of four digits, those of the Faroes have three. */
const realm: readonly PostcodeRange[] = [
  { country: 'GL', digits: 4, from: 3900, to: 3992 },
  { country: 'FO', digits: 3, from: 100, to: 970 },
  { country: 'DK', digits: 4, from: 500, to: 9990 },
]

/** The part of the realm that a postcode belongs to, with or without its prefix (`FO-100`); undefined for any other. */
export function countryOfPostcode(postcode: string): CountryCode | undefined {
  const [, prefix, digits = ''] = /^(?:(DK|GL|FO)[- ]?)?([0-9]{3,4})$/u.exec(postcode.trim()) ?? []
  const number = Number(digits)
  const country = realm.find((row) => row.digits === digits.length && row.from <= number && number <= row.to)?.country
  return prefix === undefined || prefix === country ? country : undefined
}

/** Whether it has postcodes that are known here, so that an address there cannot do without one of them. */
export const isInRealm = (country: CountryCode): boolean => realm.some((row) => row.country === country)
