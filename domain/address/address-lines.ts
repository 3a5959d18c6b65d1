import { countries, type CountryCode } from '../catalogue/countries'
import type { PostalAddress } from './postal-address'

/** Where the town comes before its postcode. */
const townFirst: readonly CountryCode[] = ['AU', 'CA', 'GB', 'IE', 'IM', 'GG', 'JE', 'IN', 'NZ', 'US', 'ZA']

/**
 * The address as on an envelope that is posted in Denmark, line by line and without the recipient's name. A letter that
 * leaves Denmark has the country in capitals on a line of its own, in Danish, since it is Danish post that reads it
 * (Universal Postal Convention); Greenland and the Faroes as well.
 */
export function addressLines(address: PostalAddress): readonly string[] {
  const { lines, country } = address
  return [...lines, ...townOf(address), ...(country === 'DK' ? [] : [countries[country].toUpperCase()])]
}

/** The address in one line with commas, as the register shows it and as text is sent in. */
export function addressInOneLine(address: PostalAddress): string {
  const { lines, country } = address
  return [...lines, ...townOf(address), ...(country === 'DK' ? [] : [countries[country]])].join(', ')
}

function townOf({ postcode, city, country }: PostalAddress): readonly string[] {
  // The Faroese post asks for the prefix: its three digits are not read as a postcode elsewhere.
  const code = country === 'FO' && postcode !== undefined ? postcode.replace(/^(?:FO[- ]?)?/u, 'FO-') : postcode
  const town = (townFirst.includes(country) ? [city, code] : [code, city]).filter((part) => part !== undefined)
  return town.length === 0 ? [] : [town.join(' ')]
}
