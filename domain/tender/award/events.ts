import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { Effect } from '../../process/effect'
import type { EventTable } from '../../process/event-table'
import type { Deadline, DomainEvent, Recorded } from '../../process/procedure'
import { withLettersByPost } from '../../delivery/by-post'
import { without } from '../../process/without'
import { changedBid, liveBids } from '../bid'
import type { TenderState } from '../state'
import type { TenderStatus } from '../statuses'
import { aboutOf, mailTo, mailToBidders, mailToOffice } from '../tender-mail'
import type { Award, channels } from './award'
import type { rulings } from './record-ruling'
import { awardNotice } from '../letters/award-notice'
import { lettersGoTo, noticeLaw, noticesTo, recipientsBy } from '../letters/letters'
import { standstillTask } from './standstill-task'

/** Who gets the contract, and what can be said against it. */
export type AwardEvent =
  | ({ readonly type: 'award-drafted' } & Pick<Award, 'winners' | 'reason' | 'advantages' | 'by'>)
  /** `waits`: letters go by post, and the standstill counts from when the last of them is sent. */
  | {
      readonly type: 'award-notified'
      readonly channel: keyof typeof channels
      readonly standstill?: Deadline
      readonly waits?: true
    }
  | { readonly type: 'standstill-ended' }
  | {
      readonly type: 'complaint-registered'
      readonly id: string
      readonly complainant: string
      readonly receivedAt: Instant
      readonly suspends: boolean
    }
  | {
      readonly type: 'ruling-recorded'
      readonly id: string
      readonly ruling: keyof typeof rulings
      readonly decidedOn: CivilDate
      readonly text: string
    }
  | { readonly type: 'award-withdrawal-proposed'; readonly subject: string; readonly reason: string }
  | { readonly type: 'award-withdrawn'; readonly reason: string }
  | { readonly type: 'approval-lost'; readonly bid: string; readonly reason: string }

const { key: standstillKey } = standstillTask

/** The bidders are told that an award no longer holds, and why: by letter and by e-mail. */
export const awardIsGone = (
  state: TenderState,
  reasons: string,
  recorded: Recorded<DomainEvent>,
): readonly Effect[] => [
  ...mailToBidders(state, { template: 'award-withdrawn', data: aboutOf(state) }),
  ...noticesTo(state, lettersGoTo(state), recorded, () => ({ notice: 'withdrawn', reasons, legalBasis: noticeLaw })),
]

/** … with those letters that go by post. */
export const withoutAward = (state: TenderState, recorded: Recorded<DomainEvent>): TenderState =>
  withLettersByPost(state, lettersGoTo(state), 'notice', recorded)

/** The tender without its award, at an earlier step. */
const backTo = (state: TenderState, status: TenderStatus): TenderState => ({
  ...without(state, 'award'),
  status,
  contracts: [],
  deadlines: withoutDeadlines(state.deadlines, standstillKey),
})

/** Where a lot goes on when no complaint suspends it. */
const resumed = (state: TenderState): TenderStatus =>
  state.boardComplaints.some(({ suspends, ruling }) => suspends && ruling === undefined)
    ? 'suspended'
    : state.award?.notified?.waits === true || state.deadlines.some(({ key }) => key === standstillKey)
      ? 'standstill'
      : 'ready-to-sign'

export const awardEvents: EventTable<TenderState, AwardEvent> = {
  'award-drafted': {
    decisive: true,
    audience: 'office',
    text: 'Udkast til tildeling skrevet',
    evolve: (state, event) => ({ ...state, award: without(event, 'type') }),
  },
  'award-notified': {
    decisive: true,
    audience: 'public',
    text: 'Alle tilbudsgivere er underrettet om tildelingen',
    evolve(state, { channel, standstill, waits }, recorded) {
      if (state.award === undefined) return state
      const { at, seq } = recorded
      const held = standstill !== undefined || waits === true
      const told: TenderState = {
        ...state,
        status: held ? 'standstill' : 'ready-to-sign',
        award: {
          ...state.award,
          notified: {
            at,
            seq,
            ...(standstill === undefined ? {} : { standstillEnds: standstill.date }),
            ...(waits === undefined ? {} : { waits }),
          },
        },
        deadlines: standstill === undefined ? state.deadlines : withDeadlines(state.deadlines, standstill),
      }
      return withLettersByPost(told, recipientsBy(state, channel), held ? 'award' : 'notice', recorded)
    },
    effects: (state, { channel, standstill }, recorded) => [
      ...mailToBidders(state, {
        template: 'award-notified',
        data: { ...aboutOf(state), ...(standstill === undefined ? {} : { standstillEnds: standstill.date }) },
      }),
      ...noticesTo(state, recipientsBy(state, channel), recorded, (bid) => awardNotice(state, bid)),
    ],
  },
  'standstill-ended': {
    decisive: true,
    audience: 'public',
    text: 'Standstill er slut',
    evolve: (state) => ({
      ...state,
      status: state.status === 'standstill' ? 'ready-to-sign' : state.status,
      deadlines: withoutDeadlines(state.deadlines, standstillKey),
    }),
  },
  'complaint-registered': {
    decisive: true,
    audience: 'handlers',
    text: ({ suspends }) =>
      suspends
        ? 'Klage modtaget i standstill: kontrakten kan ikke underskrives'
        : 'Klage til Klagenævnet for Udbud modtaget',
    evolve: (state, { id, complainant, receivedAt, suspends }) => ({
      ...state,
      status: suspends ? 'suspended' : state.status,
      boardComplaints: [...state.boardComplaints, { id, complainant, receivedAt, suspends }],
    }),
    effects: (state, { suspends }) => {
      const message = { template: 'board-complaint', data: { ...aboutOf(state), suspends } } as const
      return [
        mailToOffice(state, message),
        ...liveBids(state.bids)
          .filter(({ id }) => state.award?.winners.includes(id) === true)
          .map(({ contact }) => mailTo(contact, message)),
      ]
    },
  },
  'ruling-recorded': {
    decisive: true,
    audience: 'handlers',
    text: 'Klagenævnet for Udbud har afsagt kendelse',
    evolve(state, { id, ruling, decidedOn, text }, recorded) {
      const ruled = {
        ...state,
        boardComplaints: state.boardComplaints.map((one) =>
          one.id === id ? { ...one, ruling: { outcome: ruling, decidedOn, text } } : one,
        ),
      }
      if (ruling === 'evaluate-again')
        return withoutAward({ ...without(backTo(ruled, 'evaluating'), 'report'), consensus: {} }, recorded)
      if (ruling === 'award-again') return withoutAward(backTo(ruled, 'evaluated'), recorded)
      return ruled.status === 'contracted' ? ruled : { ...ruled, status: resumed(ruled) }
    },
    effects: (state, { ruling, text }, recorded) =>
      ruling === 'evaluate-again' || ruling === 'award-again' ? awardIsGone(state, text, recorded) : [],
  },
  'award-withdrawal-proposed': {
    decisive: true,
    audience: 'office',
    text: 'Det er foreslået at tilbagekalde tildelingen',
    evolve: (state, { subject, reason }) =>
      state.award === undefined ? state : { ...state, award: { ...state.award, withdrawal: { subject, reason } } },
  },
  'award-withdrawn': {
    decisive: true,
    audience: 'public',
    text: 'Tildelingen er tilbagekaldt',
    evolve: (state, _event, recorded) => withoutAward(backTo(state, 'evaluated'), recorded),
    effects: (state, { reason }, recorded) => awardIsGone(state, reason, recorded),
  },
  'approval-lost': {
    decisive: true,
    audience: 'handlers',
    text: 'En vinders godkendelse er ophørt før underskrift',
    evolve: (state, { bid, reason }, recorded) =>
      withoutAward(
        {
          ...backTo(state, 'evaluated'),
          bids: changedBid(state.bids, bid, (one) => ({ ...one, check: { admissible: false, reason } })),
        },
        recorded,
      ),
    effects: (state, _event, recorded) =>
      awardIsGone(state, 'En vinder har ikke længere den godkendelse, som kontrakten kræver.', recorded),
  },
}
