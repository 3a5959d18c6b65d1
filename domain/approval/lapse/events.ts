import type { CivilDate } from '../../calendar/civil-date'
import { endOfCivilDay } from '../../calendar/in-time'
import { lapseReason } from '../../letter/lapse-reason'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { ComplaintEnd } from '../../remedy/complaint-end'
import { subjectsOf } from '../../rights/actor'
import type { Deadline, Recorded } from '../../process/procedure'
import { without } from '../../process/without'
import { aboutOf } from '../about-of'
import { toOffice, withOffice } from '../contact/recipients'
import { withNotices } from '../contact/with-notices'
import { withLetterByPost } from '../delivery/letters'
import { endLetter } from '../end-letter'
import { over } from '../over'
import { withRevocation } from '../revocation/known-revocation'
import { tellRenewal } from '../period/tell-renewal'
import type { ApprovalState } from '../state'
import type { ApprovalStatus } from '../statuses'
import { withoutSilentLapse } from '../use/silence'
import { generalApprovalKey } from './general-approval-end'
import { foundOnComplaint } from './on-complaint'
import { evenIfOver, heldAt, unlapsed, withUse } from './held'
import type { LapseGround } from './lapse-ground'
import { asSilentLapse, silentLapseKey } from './silent-lapse'

/** A lapse by law, from when it is known to come to its end. */
export type LapseEvent =
  | {
      readonly type: 'general-approval-ending'
      readonly deadline: Deadline
      readonly reference?: string
      readonly settles?: string
    }
  | { readonly type: 'general-approval-stands'; readonly reason: string }
  /**
   * `lastDay`: where it is over since before it was told. `lastUsed`: as it was stated; 0.2.0 asked nobody for it. `settles`: the
   * revocation that was about nothing else.
   */
  | {
      readonly type: 'lapsed'
      readonly ground: LapseGround
      readonly reference?: string
      readonly lastDay?: CivilDate
      readonly lastUsed?: CivilDate
      readonly decidedBy?: readonly string[]
      readonly settles?: string
    }
  | {
      readonly type: 'lapse-served'
      readonly availableOn: CivilDate
      readonly note?: string
      readonly complaint: Deadline
    }
  | { readonly type: 'silent-lapse-told' }
  /** The time for a complaint has passed, and one that came in time is handled. */
  | { readonly type: 'lapse-complaint-passed' }
  /** `complaintId`: a complaint has ended that kept it from being final before. */
  | { readonly type: 'lapse-final'; readonly complaintId?: string }
  /** `status`: of the approval that stands again. Absent: as 0.2.0 annulled, which knew of nothing that had stood. */
  | {
      readonly type: 'lapse-annulled'
      readonly reason: string
      readonly usedOn?: CivilDate
      readonly status?: ApprovalStatus
      /** It would be over by now without the lapse too: what is left of its deadlines ends it on its own day. */
      readonly over?: true
      /** It was found on complaint: what was stated of disuse does not hold, or is to be looked into anew. */
      readonly onComplaint?: { readonly complaintId: string; readonly end: ComplaintEnd }
      readonly deadlines: readonly Deadline[]
    }

/** A renewal that is under way learns of it each time, since the approval it would renew lives shorter or longer. */
export const lapseEvents = withNotices<LapseEvent>({
  'general-approval-ending': {
    audience: 'party',
    text: 'Den generelle godkendelses ophør er registreret',
    evolve: (state, { deadline, settles }, { at }) =>
      evenIfOver(without(settledBy(state, settles), 'sentBack'), at, (stood) => ({
        ...stood,
        deadlines: withDeadlines(stood.deadlines, deadline),
      })),
  },
  'general-approval-stands': {
    decisive: true,
    audience: 'party',
    text: 'Den generelle godkendelse ophører alligevel ikke',
    evolve: (state) => ({
      ...without(state, 'sentBack'),
      deadlines: withoutDeadlines(state.deadlines, generalApprovalKey),
    }),
  },
  lapsed: {
    decisive: true,
    audience: 'public',
    text: ({ ground }) => `Godkendelsen er bortfaldet, ${lapseReason[ground]}`,
    evolve(state, { ground, lastDay, lastUsed, decidedBy, settles }, { at, seq, by }) {
      const ended = withLetterByPost(
        {
          ...over(without(settledBy(state, settles), 'sentBack'), 'lapsed', at),
          ...(lastDay === undefined ? {} : { endedOn: lastDay }),
          lapse: {
            ground,
            seq,
            at,
            from: state.status,
            held: heldAt(state, ground),
            ...tookPart(by.kind === 'person' ? subjectsOf(by) : decidedBy),
          },
        },
        'lapse',
        { seq, at },
      )
      return ground === 'unused' && lastUsed === undefined ? asSilentLapse(ended) : ended
    },
    notice: (state, { ground }) => ({
      template: 'approval-lapsed',
      data: {
        ...aboutOf(state),
        lastDay: state.endedOn ?? state.validTo,
        ground,
        ...(state.inForce ? {} : { neverBegan: true as const }),
      },
    }),
    effects: (state, { ground, lastDay }, { at, seq }) => [
      ...tellRenewal(state, lastDay === undefined ? at : endOfCivilDay(lastDay)),
      ...endLetter(state, seq, at, ground),
    ],
  },
  'lapse-served': {
    audience: 'party',
    text: 'Brevet om bortfald er kommet frem',
    evolve: (state, { complaint }) => ({
      ...state,
      deadlines: withDeadlines(state.deadlines, complaint),
      ...(state.lapse === undefined ? {} : { lapse: { ...state.lapse, complaintDue: complaint.date } }),
    }),
  },
  'silent-lapse-told': {
    audience: 'office',
    text: 'Godkendelsen er bortfaldet, uden at nogen har oplyst, at den ikke bruges: socialtilsynet ser på det',
    evolve: (state) => ({ ...state, deadlines: withoutDeadlines(state.deadlines, silentLapseKey) }),
    effects: (state) => [toOffice(state, { template: 'silent-lapse', data: aboutOf(state) })],
  },
  'lapse-complaint-passed': {
    audience: 'party',
    text: 'Klagefristen er udløbet; bortfaldet er påklaget og ikke endeligt',
    evolve: (state) => ({
      ...state,
      deadlines: state.deadlines.filter(({ command }) => command !== 'finaliseLapse'),
    }),
  },
  // What stood before it is kept: a complaint that came too late can be admitted years later (retssikkerhedsloven § 67).
  'lapse-final': {
    audience: 'party',
    text: ({ complaintId }) =>
      complaintId === undefined
        ? 'Klagefristen er udløbet, og bortfaldet er endeligt'
        : 'Klagesagen er slut, og bortfaldet er endeligt',
    evolve: (state) => ({ ...state, status: 'lapse-final', deadlines: [] }),
    notice: (state) => ({
      template: 'approval-lapse-final',
      data: {
        ...aboutOf(state),
        ...(state.inForce ? { lastDay: state.endedOn ?? state.validTo } : {}),
      },
    }),
    noticed: withOffice,
  },
  'lapse-annulled': {
    decisive: true,
    audience: 'public',
    text: 'Godkendelsen er alligevel ikke bortfaldet',
    evolve: annulled,
    notice: (state, { usedOn, over }) => ({
      template: 'approval-lapse-annulled',
      data: { ...aboutOf(state), ...(usedOn === undefined ? {} : { usedOn }), ...(over === undefined ? {} : { over }) },
    }),
    effects: (state) => tellRenewal(state, state.interimTo === undefined ? undefined : endOfCivilDay(state.interimTo)),
  },
})

/** The approval when the revocation that was about nothing but the lapse is over. */
const settledBy = (state: ApprovalState, revocationId: string | undefined): ApprovalState =>
  revocationId === undefined
    ? state
    : { ...state, ...withRevocation(state, revocationId, (known) => ({ ...known, over: true })) }

const tookPart = (decidedBy: readonly string[] | undefined) => (decidedBy === undefined ? {} : { decidedBy })

/** The approval as if it had not lapsed: what stood before stands, and a day of use speaks against what was stated of disuse. */
function annulled(
  state: ApprovalState,
  { status, deadlines, usedOn, onComplaint }: Extract<LapseEvent, { readonly type: 'lapse-annulled' }>,
  { at }: Recorded<LapseEvent>,
): ApprovalState {
  const stood: ApprovalState =
    status === undefined
      ? {
          ...without(state, 'lapse', 'endedOn', 'useUnknown'),
          status: state.renewal === undefined ? 'active' : 'renewal-pending',
        }
      : { ...unlapsed(state, at), status }
  const used = usedOn === undefined ? stood : withUse(stood, usedOn)
  return {
    ...(onComplaint === undefined ? used : foundOnComplaint(used, state.lapse?.ground, onComplaint.end)),
    deadlines: withoutSilentLapse(deadlines),
  }
}
