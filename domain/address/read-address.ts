import { countryNamed, isCountryCode, type CountryCode } from '../catalogue/countries'
import type { AddressInput, PostalAddress } from './postal-address'
import { countryOfPostcode, isInRealm } from './postcodes'

/**
 * The address that was sent in, or that an older version kept as text. Total: what `addressFault` refuses at the door is kept
 * as it reads, so that no journal becomes unreadable. Undefined where nothing stands.
 */
export function readAddress(input: AddressInput | undefined): PostalAddress | undefined {
  if (input === undefined) return undefined
  if (typeof input === 'string') return readText(input)
  const { lines, postcode, city, country } = input
  if (lines.length === 0 && city === undefined) return undefined
  return {
    lines,
    ...(postcode === undefined ? {} : { postcode }),
    ...(city === undefined ? {} : { city }),
    country: country !== undefined && isCountryCode(country) ? country : (countryOfPostcode(postcode ?? '') ?? 'DK'),
  }
}

/** Text in its parts: the lines, the town with its postcode, the country that is named last. */
export interface AddressText {
  readonly lines: readonly string[]
  readonly town?: { readonly postcode?: string; readonly city: string }
  /** The country that the text names. */
  readonly named?: CountryCode
  /** What follows the town and is no country that is known. */
  readonly after: readonly string[]
}

/** A town of the realm: Faroese postcodes of three digits, the others of four. */
const townOfRealm = /^((?:(?:DK|GL|FO)[- ]?)?[0-9]{3,4}) +(\p{L}.*)$/u
const townAbroad = /^((?:[A-Z]{1,3}-)?[0-9](?:[0-9 -]*[0-9])?) +(\p{L}.*)$/u

export function partsOfText(text: string): AddressText {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const named = parts.length > 1 ? countryNamed(parts.at(-1) ?? '') : undefined
  const rest = named === undefined ? parts : parts.slice(0, -1)
  if (named !== undefined && !isInRealm(named)) {
    const last = rest.at(-1) ?? ''
    const [, postcode, city] = townAbroad.exec(last) ?? []
    return {
      lines: rest.slice(0, -1),
      town: postcode === undefined || city === undefined ? { city: last } : { postcode, city },
      named,
      after: [],
    }
  }
  const at = rest.findLastIndex((part) => countryOfPostcode(townOfRealm.exec(part)?.[1] ?? '') !== undefined)
  const [, postcode, city] = townOfRealm.exec(rest[at] ?? '') ?? []
  return {
    lines: at < 0 ? rest : rest.slice(0, at),
    ...(postcode === undefined || city === undefined ? {} : { town: { postcode, city } }),
    ...(named === undefined ? {} : { named }),
    after: at < 0 ? [] : rest.slice(at + 1),
  }
}

function readText(text: string): PostalAddress | undefined {
  const { lines, town, named, after } = partsOfText(text)
  if (lines.length === 0 && town === undefined) return undefined
  return {
    lines: [...lines, ...after],
    ...town,
    country: named ?? countryOfPostcode(town?.postcode ?? '') ?? 'DK',
  }
}
