import type { CivilDate } from '../calendar/civil-date'
import { element, type XmlElement } from '../xml/xml-element'
import { lotId } from './notice'
import { organisationId, type NoticeOrganisation } from './notice-organisation'
import { code, idOf, kroner, noticeDay } from './notice-text'

/** A contract as a notice of a result tells it. */
export interface NoticedContract {
  readonly supplier: NoticeOrganisation
  /** By which the authority knows the bid and the contract. */
  readonly reference: string
  /** Whole kroner over the whole term. */
  readonly value: number
  readonly awardedOn?: CivilDate
  readonly signedOn: CivilDate
}

/** What the lot came to; absent of a contract that is changed later. */
interface Outcome {
  /** Codelist winner-selection-status. */
  readonly decided: 'selec-w' | 'clos-nw'
  /** Codelist non-award-justification. */
  readonly why?: string
  /** How many bids were received. */
  readonly received: number
}

/** The authority and the body that decides complaints stand before the suppliers. */
const before = 2

const numbered = (prefix: string, place: number): string => `${prefix}-${String(place + 1).padStart(4, '0')}`
const tenderOf = (place: number): XmlElement => element('efac:LotTender', [idOf('tender', numbered('TEN', place))])
const contractOf = (place: number): XmlElement => idOf('contract', contractId(place))
const thisLot = (): XmlElement => element('efac:TenderLot', [idOf('Lot', lotId)])

/** `CON-0001` for the first contract of a notice, and so on. */
export const contractId = (place: number): string => numbered('CON', place)

/** The result of a procedure: its lot, the bids that won, the contracts, and who has them. */
export const noticeResult = (contracts: readonly NoticedContract[], outcome?: Outcome): XmlElement =>
  element('efac:NoticeResult', [
    contracts.length === 0
      ? undefined
      : kroner(
          'cbc:TotalAmount',
          contracts.reduce((sum, { value }) => sum + value, 0),
        ),
    lotResult(contracts, outcome),
    ...contracts.map(({ value, reference }, place) =>
      element('efac:LotTender', [
        idOf('tender', numbered('TEN', place)),
        element('cac:LegalMonetaryTotal', [kroner('cbc:PayableAmount', value)]),
        element('efac:TenderingParty', [idOf('tendering-party', numbered('TPA', place))]),
        thisLot(),
        element('efac:TenderReference', [element('cbc:ID', reference)]),
      ]),
    ),
    ...contracts.map(({ reference, awardedOn, signedOn }, place) =>
      element('efac:SettledContract', [
        contractOf(place),
        awardedOn === undefined ? undefined : element('cbc:AwardDate', noticeDay(awardedOn)),
        element('cbc:IssueDate', noticeDay(signedOn)),
        element('efac:ContractReference', [element('cbc:ID', reference)]),
        tenderOf(place),
      ]),
    ),
    ...contracts.map((_contract, place) =>
      element('efac:TenderingParty', [
        idOf('tendering-party', numbered('TPA', place)),
        element('efac:Tenderer', [idOf('organization', organisationId(before + place))]),
      ]),
    ),
  ])

const lotResult = (contracts: readonly NoticedContract[], outcome: Outcome | undefined): XmlElement =>
  element('efac:LotResult', [
    idOf('result', 'RES-0001'),
    outcome === undefined ? undefined : code('cbc:TenderResultCode', outcome.decided, 'winner-selection-status'),
    outcome?.why === undefined
      ? undefined
      : element('efac:DecisionReason', [code('efbc:DecisionReasonCode', outcome.why, 'non-award-justification')]),
    ...contracts.map((_contract, place) => tenderOf(place)),
    outcome === undefined
      ? undefined
      : element('efac:ReceivedSubmissionsStatistics', [
          code('efbc:StatisticsCode', 'tenders', 'received-submission-type'),
          element('efbc:StatisticsNumeric', String(outcome.received)),
        ]),
    ...contracts.map((_contract, place) => element('efac:SettledContract', [contractOf(place)])),
    thisLot(),
  ])
