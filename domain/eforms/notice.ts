import type { Instant } from '../calendar/instant'
import { noticeTermsAt, type NoticeTerms } from '../catalogue/notice-terms'
import { officeOf } from '../catalogue/offices'
import { civilDateAt } from '../calendar/copenhagen'
import { element, type XmlElement } from '../xml/xml-element'
import { organisations, partyAt, type NoticeOrganisation } from './notice-organisation'
import { code, idOf, noticeDate, noticeTime } from './notice-text'

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd:'
const eforms = 'http://data.europa.eu/p27/eforms-ubl-extension'

/** The namespaces of notices, by the prefixes that they are written with here. */
export const noticeNamespaces: Readonly<Record<string, string>> = {
  cn: `${ubl}ContractNotice-2`,
  can: `${ubl}ContractAwardNotice-2`,
  cac: `${ubl}CommonAggregateComponents-2`,
  cbc: `${ubl}CommonBasicComponents-2`,
  ext: `${ubl}CommonExtensionComponents-2`,
  efext: `${eforms}s/1`,
  efac: `${eforms}-aggregate-components/1`,
  efbc: `${eforms}-basic-components/1`,
}

/** The kinds of notices, by the standard's number for them under directive 2014/24 (eForms, SDK 1.13). */
const kinds = {
  '20': { root: 'cn:ContractNotice', form: 'competition', type: 'cn-social' },
  '33': { root: 'can:ContractAwardNotice', form: 'result', type: 'can-social' },
  '38': { root: 'can:ContractAwardNotice', form: 'cont-modif', type: 'can-modif' },
} as const

/** What a notice takes from outside of the case. */
export interface NoticeContext {
  /** When it is sent to be published. */
  readonly at: Instant
  /** An identifier for a name, the same for the same name: UUID, version 4 by its form. */
  uuid(name: string): string
  /** Where the tender is read, and bids are sent to. */
  readonly tenderUrl: string
  readonly bidsUrl: string
}

/** What a notice is about, and which of its versions it is. */
export interface NoticeHead {
  readonly kind: keyof typeof kinds
  /** Names the notice: its identifier is made of it. */
  readonly name: string
  readonly tenderId: string
  /** Code of the contracting authority. */
  readonly office: string
  /** 1, 2 … */
  readonly version: number
}

/** The one lot of a procedure: a lot is a case here, and so a procedure of its own. */
export const lotId = 'LOT-0000'

const two = (n: number): string => String(n).padStart(2, '0')

/** How another notice refers to a version of one. */
export const noticeReference = ({ uuid }: NoticeContext, name: string, version: number): string =>
  `${uuid(name)}-${two(version)}`

/** The terms on the day on which a notice is sent. */
export const termsOf = ({ at }: NoticeContext): NoticeTerms => noticeTermsAt(civilDateAt(at))

/** The contracting authority as a notice names it. RangeError for one that the terms do not know. */
function buyerOf(terms: NoticeTerms, office: string): NoticeOrganisation {
  const { name, contact } = officeOf(office)
  const buyer = terms.buyers[office]
  if (buyer === undefined) throw new RangeError(`no buyer ${office}`)
  return { name, email: contact.email, ...buyer }
}

/** What is of the standard's own beside UBL's. */
const extension = (content: readonly (XmlElement | undefined)[]): XmlElement =>
  element('ext:UBLExtensions', [
    element('ext:UBLExtension', [element('ext:ExtensionContent', [element('efext:EformsExtension', content)])]),
  ])

/**
 * A notice. The first two organisations are the authority and the body that decides complaints; `suppliers` follow.
 * @param own what stands first in the extension
 * @param rest all that follows the authority
 */
export function notice(
  { kind, name, tenderId, office, version }: NoticeHead,
  context: NoticeContext,
  {
    own = [],
    suppliers = [],
    rest,
  }: {
    readonly own?: readonly (XmlElement | undefined)[]
    readonly suppliers?: readonly NoticeOrganisation[]
    readonly rest: readonly (XmlElement | undefined)[]
  },
): XmlElement {
  const terms = termsOf(context)
  const { root, form, type } = kinds[kind]
  return element(root, [
    extension([
      ...own,
      element('efac:NoticeSubType', [code('cbc:SubTypeCode', kind, 'notice-subtype')]),
      organisations([buyerOf(terms, office), terms.reviewBody, ...suppliers]),
    ]),
    element('cbc:UBLVersionID', '2.3'),
    element('cbc:CustomizationID', 'eforms-sdk-1.13'),
    idOf('notice-id', context.uuid(name)),
    element('cbc:ContractFolderID', context.uuid(tenderId)),
    element('cbc:IssueDate', noticeDate(context.at)),
    element('cbc:IssueTime', noticeTime(context.at)),
    element('cbc:VersionID', two(version)),
    element('cbc:RegulatoryDomain', '32014L0024'),
    code('cbc:NoticeTypeCode', type, form),
    code('cbc:NoticeLanguageCode', 'DAN', 'language'),
    element('cac:ContractingParty', [
      // What the authority is, a changed contract does not say again: the standard forbids it.
      ...(kind === '38' ? [] : whatBuyersAre(terms)),
      element('cac:Party', [partyAt(0)]),
    ]),
    ...rest,
  ])
}

const whatBuyersAre = ({ buyerType, buyerActivity }: NoticeTerms): readonly XmlElement[] => [
  element('cac:ContractingPartyType', [code('cbc:PartyTypeCode', buyerType, 'buyer-legal-type')]),
  element('cac:ContractingActivity', [code('cbc:ActivityTypeCode', buyerActivity, 'authority-activity')]),
]

/** To whom a procedure is complained of. */
export const appealTerms = (): XmlElement =>
  element('cac:AppealTerms', [element('cac:AppealReceiverParty', [partyAt(1)])])

/** Every notice of a result holds a date that means nothing: the schema of UBL wants one. */
export const emptyResult = (): XmlElement => element('cac:TenderResult', [element('cbc:AwardDate', '2000-01-01Z')])
