import type { CivilDate } from '../../calendar/civil-date'
import { withLettersByPost } from '../../delivery/by-post'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { ObligationOpening } from '../../obligation/opening'
import { consequentCaseId } from '../../process/case-id'
import type { Deadline } from '../../process/procedure'
import type { TenderState } from '../state'
import { lettersGoTo, noticesTo } from '../letters/letters'
import { aboutOf, mailTo, mailToOffice } from '../tender-mail'
import type { NoticeFacts } from './contract'

/** The contract, and how the public hears of it. */
export type ContractEvent =
  | { readonly type: 'contract-drafted'; readonly bid: string; readonly draftedBy: string }
  /** `obligation`: what the contract begins; absent of one that was signed before there were any. */
  | {
      readonly type: 'contract-signed'
      readonly bid: string
      readonly notice?: Deadline
      readonly obligation?: ObligationOpening
    }
  | { readonly type: 'notice-facts-stated'; readonly bid: string; readonly facts: NoticeFacts }
  | { readonly type: 'notice-overdue' }
  | { readonly type: 'notice-recorded'; readonly notice: { readonly number: string; readonly sentOn: CivilDate } }

/** The bidder whose contract it is. */
const supplierOf = (state: TenderState, bid: string) => lettersGoTo(state).filter(({ role }) => role === bid)

export const contractEvents: EventTable<TenderState, ContractEvent> = {
  'contract-drafted': {
    decisive: true,
    audience: 'office',
    text: 'En kontrakt er gjort klar',
    evolve: (state, { bid, draftedBy }) => ({
      ...state,
      contracts: [...state.contracts.filter((one) => one.bid !== bid), { bid, draftedBy }],
    }),
  },
  'contract-signed': {
    decisive: true,
    audience: 'public',
    text: 'En kontrakt er underskrevet',
    evolve: (state, { bid, notice }, recorded) =>
      withLettersByPost(
        {
          ...state,
          status: notice === undefined ? state.status : 'contracted',
          contracts: state.contracts.map((one) => (one.bid === bid ? { ...one, signedAt: recorded.at } : one)),
          deadlines: notice === undefined ? state.deadlines : withDeadlines(state.deadlines, notice),
        },
        supplierOf(state, bid),
        'notice',
        recorded,
      ),
    effects: (state, { bid, notice, obligation }, recorded) => [
      ...(notice === undefined
        ? []
        : [mailToOffice(state, { template: 'award-notice-due', data: { ...aboutOf(state), due: notice.date } })]),
      ...noticesTo(state, supplierOf(state, bid), recorded, () => ({
        notice: 'contract',
        ...(state.timetable === undefined
          ? {}
          : { contract: { from: state.timetable.start, hours: state.volumeHours } }),
        legalBasis: ['Udbudsloven §§ 129 og 186-190'],
      })),
      ...state.bids
        .filter(({ id }) => id === bid && state.lettersFollowed === true)
        .map(({ contact }) => mailTo(contact, { template: 'contract-signed', data: aboutOf(state) })),
      ...(obligation === undefined
        ? []
        : [
            {
              kind: 'open-case' as const,
              procedure: 'obligation' as const,
              caseId: consequentCaseId('obligation', state.caseId, recorded.seq),
              data: obligation,
            },
          ]),
    ],
  },
  'notice-facts-stated': {
    audience: 'public',
    text: 'Kontraktens værdi er oplyst',
    evolve: (state, { bid, facts }) => ({
      ...state,
      contracts: state.contracts.map((one) => (one.bid === bid ? { ...one, facts } : one)),
    }),
  },
  'notice-overdue': {
    audience: 'office',
    text: 'Bekendtgørelsen om den indgåede kontrakt mangler',
    evolve: (state) => ({ ...state, deadlines: withoutDeadlines(state.deadlines, 'award-notice') }),
    effects: (state) => [mailToOffice(state, { template: 'award-notice-due', data: aboutOf(state) })],
  },
  'notice-recorded': {
    audience: 'public',
    text: 'Kontrakten er bekendtgjort',
    evolve: (state, { notice }) => ({ ...state, status: 'announced', notice, deadlines: [] }),
  },
}
