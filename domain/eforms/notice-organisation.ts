import type { NutsRegion } from '../catalogue/nuts-regions'
import { element, type XmlElement } from '../xml/xml-element'
import { code, danish, idOf, most } from './notice-text'

/** An organisation that a notice names. All of them are Danish. */
export interface NoticeOrganisation {
  readonly name: string
  readonly cvr: string
  readonly street?: string
  readonly postcode: string
  readonly city: string
  readonly region: NutsRegion
  readonly phone?: string
  readonly email?: string
  /** Codelist economic-operator-size; of suppliers. */
  readonly size?: string
}

/** `ORG-0001` for the first in the list of organisations, and so on. */
export const organisationId = (place: number): string => `ORG-${String(place + 1).padStart(4, '0')}`

/** A reference to the organisation at a place in the list. */
export const partyAt = (place: number): XmlElement =>
  element('cac:PartyIdentification', [idOf('organization', organisationId(place))])

/** The list that the rest of the notice refers to. */
export const organisations = (all: readonly NoticeOrganisation[]): XmlElement =>
  element(
    'efac:Organizations',
    all.map(({ name, cvr, street, postcode, city, region, phone, email, size }, place) =>
      element('efac:Organization', [
        element('efac:Company', [
          size === undefined ? undefined : code('efbc:CompanySizeCode', size, 'economic-operator-size'),
          partyAt(place),
          element('cac:PartyName', [danish('cbc:Name', name, most.name)]),
          element('cac:PostalAddress', [
            street === undefined ? undefined : element('cbc:StreetName', street),
            element('cbc:CityName', city),
            element('cbc:PostalZone', postcode),
            code('cbc:CountrySubentityCode', region, 'nuts'),
            element('cac:Country', [code('cbc:IdentificationCode', 'DNK', 'country')]),
          ]),
          element('cac:PartyLegalEntity', [element('cbc:CompanyID', cvr)]),
          phone === undefined && email === undefined
            ? undefined
            : element('cac:Contact', [
                phone === undefined ? undefined : element('cbc:Telephone', phone),
                email === undefined ? undefined : element('cbc:ElectronicMail', email),
              ]),
        ]),
      ]),
    ),
  )
