import { countries, isCountryCode } from '../catalogue/countries'
import type { AddressInput, AddressParts } from './postal-address'
import { countryOfPostcode, isInRealm } from './postcodes'
import { partsOfText } from './read-address'

/** What is wrong with an address: which part of it (empty for text), and in Danish what to do. */
export interface AddressFault {
  readonly path: readonly (keyof AddressParts)[]
  readonly text: string
}

const unknownCountry = 'Landet kendes ikke. Skriv dets danske navn til sidst, fx »Storgatan 1, 211 42 Malmö, Sverige«.'
const unknownPostcode = 'Postnummeret findes ikke i Danmark, i Grønland eller på Færøerne. Ret det, eller oplys landet.'

/**
 * Why post to this address would go astray; undefined when nothing speaks against it. An address in parts within the realm
 * needs its postcode. Text may lack it, since an application is received however incomplete it is.
 */
export function addressFault(input: AddressInput): AddressFault | undefined {
  return typeof input === 'string' ? textFault(input) : partsFault(input)
}

function textFault(text: string): AddressFault | undefined {
  const { town, named, after, lines } = partsOfText(text)
  const last = lines.at(-1) ?? ''
  const fault =
    after.length > 0 || (town === undefined && lines.length > 1 && /^[0-9]{5,}\s|^[A-Z]{1,3}-[0-9]/u.test(last))
      ? unknownCountry
      : mismatch(named, town?.postcode)
  return fault === undefined ? undefined : { path: [], text: fault }
}

function partsFault({ postcode, city, country }: AddressParts): AddressFault | undefined {
  if (country !== undefined && !isCountryCode(country))
    return { path: ['country'], text: 'Landekoden kendes ikke. Brug to store bogstaver efter ISO 3166-1, fx SE.' }
  if (city === undefined) return { path: ['city'], text: 'Oplys byen.' }
  if (country !== undefined && !isInRealm(country)) return undefined
  if (postcode === undefined) return { path: ['postcode'], text: 'Oplys postnummeret.' }
  const text = countryOfPostcode(postcode) === undefined ? unknownPostcode : mismatch(country, postcode)
  return text === undefined ? undefined : { path: ['postcode'], text }
}

function mismatch(named: string | undefined, postcode: string | undefined): string | undefined {
  const own = postcode === undefined ? undefined : countryOfPostcode(postcode)
  return named === undefined || own === undefined || !isCountryCode(named) || !isInRealm(named) || own === named
    ? undefined
    : `Postnummer ${postcode ?? ''} hører til ${countries[own]} og ikke til ${countries[named]}. Ret postnummeret eller landet.`
}
