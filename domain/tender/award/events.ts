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
import { awardedStatuses, type TenderStatus } from '../statuses'
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
  /** `noted`: it annuls what is gone already, or what a signed contract rests on, and changes nothing here by itself. */
  | {
      readonly type: 'ruling-recorded'
      readonly id: string
      readonly ruling: keyof typeof rulings
      readonly decidedOn: CivilDate
      readonly text: string
      readonly noted?: true
    }
  | { readonly type: 'award-withdrawal-proposed'; readonly subject: string; readonly reason: string }
  | { readonly type: 'award-withdrawn'; readonly reason: string }
  | { readonly type: 'approval-lost'; readonly bid: string; readonly reason: string }
  /** Contracts with others are signed and stand. `notice`: they are all that there will be. */
  | {
      readonly type: 'places-left'
      readonly bids: readonly string[]
      readonly reason: string
      readonly notice?: Deadline
    }

const { key: standstillKey } = standstillTask

/** By which the bids that are there are decided on anew. */
const reopening: readonly string[] = ['evaluate-again', 'award-again']

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

/** Where a lot stands that has an award: a complaint that suspends does so until the board has ruled, also for an award that took the place of the one complained of. */
const standing = (state: TenderState): TenderStatus =>
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
      return withLettersByPost(
        { ...told, status: standing(told) },
        recipientsBy(state, channel),
        held ? 'award' : 'notice',
        recorded,
      )
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
    evolve(state, { id, ruling, decidedOn, text, noted }, recorded) {
      const ruled = {
        ...state,
        boardComplaints: state.boardComplaints.map((one) =>
          one.id === id ? { ...one, ruling: { outcome: ruling, decidedOn, text } } : one,
        ),
      }
      if (!awardedStatuses.includes(state.status)) return ruled
      if (noted === true || !reopening.includes(ruling)) return { ...ruled, status: standing(ruled) }
      if (ruling === 'award-again') return withoutAward(backTo(ruled, 'evaluated'), recorded)
      // Everybody locks anew: what was found wrong may be in the scores.
      const panel = ruled.panel.map((member) => without(member, 'locked'))
      return withoutAward({ ...without(backTo(ruled, 'evaluating'), 'report'), consensus: {}, panel }, recorded)
    },
    effects: (state, { ruling, text, noted }, recorded) =>
      noted !== true && reopening.includes(ruling) ? awardIsGone(state, text, recorded) : [],
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
  'places-left': {
    decisive: true,
    audience: 'public',
    text: 'En plads i udbuddet besættes ikke; de indgåede kontrakter står ved magt',
    evolve(state, { bids, notice }, recorded) {
      if (state.award === undefined) return state
      const { winners } = state.award
      const left: TenderState = {
        ...state,
        award: { ...without(state.award, 'withdrawal'), winners: winners.filter((id) => !bids.includes(id)) },
        contracts: state.contracts.filter(({ bid }) => !bids.includes(bid)),
      }
      return withLettersByPost(
        notice === undefined
          ? left
          : { ...left, status: 'contracted', deadlines: withDeadlines(left.deadlines, notice) },
        lettersGoTo(state).filter(({ role }) => bids.includes(role)),
        'notice',
        recorded,
      )
    },
    effects: (state, { bids, reason, notice }, recorded) => [
      ...liveBids(state.bids)
        .filter(({ id }) => bids.includes(id))
        .map(({ contact }) => mailTo(contact, { template: 'award-withdrawn', data: aboutOf(state) })),
      ...noticesTo(
        state,
        lettersGoTo(state).filter(({ role }) => bids.includes(role)),
        recorded,
        () => ({ notice: 'withdrawn', reasons: reason, legalBasis: noticeLaw }),
      ),
      ...(notice === undefined
        ? []
        : [mailToOffice(state, { template: 'award-notice-due', data: { ...aboutOf(state), due: notice.date } })]),
    ],
  },
}
