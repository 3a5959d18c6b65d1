import type { CountryCode } from '../catalogue/countries'

/** Where somebody is written to, or a place lies: in Denmark, in Greenland, on the Faroes or abroad. */
export interface PostalAddress {
  /** What stands above the town, in the order of an envelope: c/o, name of the place, street and number. */
  readonly lines: readonly string[]
  /** As the country writes it; absent where it has none, and in what was sent as text without one. */
  readonly postcode?: string
  /** Absent only in what was sent as text without one. */
  readonly city?: string
  /** Greenland and the Faroes have codes, postcodes and post of their own. */
  readonly country: CountryCode
}

/** An address in its parts, as it is sent in. Without a country the postcode tells it: Denmark, Greenland or the Faroes. */
export interface AddressParts {
  readonly lines: readonly string[]
  readonly postcode?: string
  readonly city?: string
  /** ISO 3166-1, two capitals. */
  readonly country?: string
}

/** An address as it is sent in: in its parts, or as text in one line (`Søvej 4, 8800 Viborg`, `Storgatan 1, 211 42 Malmö, Sverige`). */
export type AddressInput = string | AddressParts
