import type { CivilDate } from '../../calendar/civil-date'
import type { DeadlineLedger } from '../../calendar/ledger'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { Deadline, Recorded } from '../../process/procedure'
import { without } from '../../process/without'
import type { Holding } from '../../hearing/hearing-case'
import { deadlineKeys } from '../deadline-keys'
import { withLettersByPost } from '../../delivery/by-post'
import { recipientsOf } from '../delivery/recipients'
import { withAddressRead, type ApplicationContent } from '../form/content-fields'
import type { Contact } from '../form/identity-fields'
import type { MissingItem } from '../form/missing-information'
import { releaseApproval } from '../intake/renewal'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import { withClock } from '../processing/with-clock'
import type { ApplicationState } from '../state'
import { informationLetters, shelvingLetters } from './information-letters'
import type { InformationRequest } from './information-request'

/** When its deadline runs out; absent where the letter goes by post to somebody: it waits for that to come. */
interface Beginning {
  readonly deadline?: Deadline
}

/** What is asked for, and what comes of it: before the review, and while it is on. */
export type InformationEvent =
  | ({ readonly type: 'information-requested'; readonly missing: readonly string[] } & Beginning)
  | ({ readonly type: 'information-reminded'; readonly round: number } & Beginning)
  | {
      readonly type: 'information-supplemented'
      readonly content: ApplicationContent
      readonly contact?: Contact
      readonly missing: readonly MissingItem[]
      /** What is left of the request, which stays open with its deadline; absent when there is none or nothing is left of it. */
      readonly stillAsked?: readonly string[]
      /** The processing time, when it begins by it. */
      readonly clock?: DeadlineLedger
    }
  | { readonly type: 'abandoned'; readonly reason: string }
  /** The application is not shelved before the answer to a request for access. */
  | ({ readonly type: 'information-held' } & Holding)
  /** … and the deadline runs on. `moved`: to a later day than before. */
  | { readonly type: 'information-resumed'; readonly deadline: Deadline; readonly moved?: true }
  | ({ readonly type: 'further-information-requested'; readonly missing: readonly string[] } & Beginning)
  | { readonly type: 'information-unanswered' }
  | { readonly type: 'information-request-closed'; readonly explanation: string }

/** Before the review the application waits for what was asked for; while the review is on, nothing waits. */
export const informationEvents: EventTable<ApplicationState, InformationEvent> = {
  'information-requested': {
    audience: 'party',
    text: 'Der er bedt om manglende oplysninger',
    evolve: (state, event, recorded) =>
      asked({ ...state, status: 'awaiting-information' }, event, recorded, { missing: event.missing, round: 1 }),
    effects: (state, { deadline }, recorded) => [
      ...mailToParty(state, { template: 'information-requested', data: { ...aboutOf(state), ...dueOf(deadline) } }),
      ...informationLetters(state, recorded, 'first'),
    ],
  },
  'information-reminded': {
    audience: 'party',
    text: 'Der er rykket for manglende oplysninger',
    evolve: (state, event, recorded) =>
      asked(state, event, recorded, {
        missing: [],
        ...(state.informationRequest === undefined ? {} : without(state.informationRequest, 'due', 'held')),
        round: event.round,
      }),
    effects: (state, { deadline }, recorded) => [
      ...mailToParty(state, { template: 'information-reminder', data: { ...aboutOf(state), ...dueOf(deadline) } }),
      ...informationLetters(state, recorded, 'reminder'),
    ],
  },
  'information-supplemented': {
    decisive: true,
    audience: 'party',
    text: 'Oplysninger modtaget',
    evolve(state, { content, contact, missing, stillAsked, clock }, { at }) {
      // What is supplemented during the review changes no status and no clock.
      const inReview = state.status !== 'received' && state.status !== 'awaiting-information'
      const first = missing.length === 0 && !inReview && (state.completeAt === undefined || state.clocksByFact !== true)
      const given: ApplicationState = {
        ...state,
        content: { ...state.content, ...withAddressRead(content) },
        missing,
        identity: contact === undefined ? state.identity : { ...state.identity, contact },
        ...(first ? { completeAt: at } : {}),
      }
      const asked = stillAsked === undefined ? withoutRequest(given, inReview) : withRequest(given, stillAsked)
      return withClock(asked, clock, at)
    },
  },
  abandoned: {
    audience: 'party',
    text: 'Sagen er henlagt',
    evolve(state, _event, recorded) {
      const shelved: ApplicationState = {
        ...state,
        status: 'abandoned',
        shelved: { seq: recorded.seq, deadlines: withoutDeadlines(state.deadlines, deadlineKeys.information) },
        deadlines: [],
      }
      // A run that was recorded before 0.3.0 sent no letter, and replays so.
      return state.lettersFollowed === true
        ? withLettersByPost(shelved, recipientsOf(state), 'shelving', recorded)
        : shelved
    },
    effects: (state, _event, recorded) => [
      ...mailToParty(state, { template: 'application-abandoned', data: aboutOf(state) }),
      ...releaseApproval(state, { shelved: true }),
      ...(state.lettersFollowed === true ? shelvingLetters(state, recorded) : []),
    ],
  },
  'information-held': {
    audience: 'party',
    text: ({ parked }) =>
      parked === true
        ? 'Fristen for de manglende oplysninger venter'
        : 'Fristen for de manglende oplysninger venter på svaret på aktindsigt',
    evolve: (state) => ({
      ...state,
      ...(state.informationRequest === undefined
        ? {}
        : { informationRequest: { ...state.informationRequest, held: true } }),
      deadlines: withoutDeadlines(state.deadlines, deadlineKeys.information),
    }),
  },
  'information-resumed': {
    audience: 'party',
    text: ({ moved }) =>
      moved === true
        ? 'Fristen for de manglende oplysninger er forlænget'
        : 'Fristen for de manglende oplysninger løber igen',
    evolve: (state, { deadline }) => ({
      ...state,
      ...(state.informationRequest === undefined
        ? {}
        : { informationRequest: { ...without(state.informationRequest, 'held'), due: deadline.date } }),
      deadlines: withDeadlines(state.deadlines, deadline),
    }),
    effects: (state, { deadline, moved }) =>
      moved === true
        ? mailToParty(state, { template: 'information-requested', data: { ...aboutOf(state), due: deadline.date } })
        : [],
  },
  'further-information-requested': {
    audience: 'party',
    text: 'Der er bedt om flere oplysninger',
    evolve(state, { missing, deadline }, { at, seq }) {
      const furtherRequest = { missing, seq, ...dueOf(deadline) }
      const deadlines = deadline === undefined ? state.deadlines : withDeadlines(state.deadlines, deadline)
      const asked: ApplicationState = { ...state, furtherRequest, deadlines }
      return state.lettersFollowed === true
        ? withLettersByPost(asked, recipientsOf(state), 'further-information', { at, seq })
        : asked
    },
    effects: (state, { deadline }, recorded) => [
      ...mailToParty(state, { template: 'information-requested', data: { ...aboutOf(state), ...dueOf(deadline) } }),
      ...(state.lettersFollowed === true ? informationLetters(state, recorded, 'further') : []),
    ],
  },
  'information-unanswered': {
    audience: 'party',
    text: 'Der er ikke svaret på anmodningen om flere oplysninger',
    evolve: (state) => ({
      ...state,
      ...(state.furtherRequest === undefined ? {} : { furtherRequest: { ...state.furtherRequest, overdue: true } }),
      deadlines: withoutDeadlines(state.deadlines, deadlineKeys.furtherInformation),
    }),
    effects: (state) => [mailToOffice(state, { template: 'information-unanswered', data: aboutOf(state) })],
  },
  'information-request-closed': {
    decisive: true,
    audience: 'party',
    text: 'Anmodningen om flere oplysninger er lukket',
    evolve: (state, { explanation }) => ({
      ...withoutRequest(state, state.status !== 'awaiting-information'),
      closedRequests: [
        ...state.closedRequests,
        { missing: (state.furtherRequest ?? state.informationRequest)?.missing ?? [], explanation },
      ],
    }),
  },
}

/** Nothing is asked for any longer: before the review the application is with the office again. */
function withoutRequest(state: ApplicationState, inReview: boolean): ApplicationState {
  const deadlines = withoutDeadlines(state.deadlines, deadlineKeys.information, deadlineKeys.furtherInformation)
  return inReview
    ? { ...without(state, 'furtherRequest'), deadlines }
    : { ...without(state, 'informationRequest'), status: 'received', deadlines }
}

/** This is left of what was asked for; its deadline stands. */
function withRequest(state: ApplicationState, missing: readonly string[]): ApplicationState {
  const { informationRequest, furtherRequest } = state
  const partly = informationRequest?.missing.join() === missing.join() ? {} : { partly: true as const }
  if (furtherRequest !== undefined) return { ...state, furtherRequest: { ...furtherRequest, missing } }
  if (informationRequest === undefined) return state
  return { ...state, informationRequest: { ...informationRequest, missing, ...partly } }
}

/** The application waits for what it is asked, and its deadline for letters that go by post. */
function asked(
  state: ApplicationState,
  { deadline }: Beginning,
  { at, seq }: Pick<Recorded<InformationEvent>, 'at' | 'seq'>,
  request: Omit<InformationRequest, 'due' | 'held' | 'seq'>,
): ApplicationState {
  const rest = withoutDeadlines(state.deadlines, deadlineKeys.information)
  return withLettersByPost(
    {
      ...state,
      informationRequest: { ...request, ...dueOf(deadline), seq },
      deadlines: deadline === undefined ? rest : withDeadlines(rest, deadline),
    },
    recipientsOf(state),
    'information',
    { at, seq },
  )
}

const dueOf = (deadline: Deadline | undefined): { readonly due?: CivilDate } =>
  deadline === undefined ? {} : { due: deadline.date }
