import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { deadlineKeys } from '../deadline-keys'
import { withLettersByPost } from '../delivery/letters-by-post'
import type { ApplicationContent } from '../form/content-fields'
import type { Contact } from '../form/identity-fields'
import type { MissingItem } from '../form/missing-information'
import { releaseApproval } from '../intake/renewal'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import type { ApplicationState } from '../state'
import { informationLetters } from './information-letters'

/** What is asked for, and what comes of it: before the review, and while it is on. */
export type InformationEvent =
  | { readonly type: 'information-requested'; readonly missing: readonly string[]; readonly deadline: Deadline }
  | { readonly type: 'information-reminded'; readonly round: number; readonly deadline: Deadline }
  | {
      readonly type: 'information-supplemented'
      readonly content: ApplicationContent
      readonly contact?: Contact
      readonly missing: readonly MissingItem[]
    }
  | { readonly type: 'abandoned'; readonly reason: string }
  /** The application is not shelved before the answer to a request for access. */
  | { readonly type: 'information-held' }
  /** … and the deadline runs on. `moved`: to a later day than before. */
  | { readonly type: 'information-resumed'; readonly deadline: Deadline; readonly moved?: true }
  | { readonly type: 'further-information-requested'; readonly missing: readonly string[]; readonly deadline: Deadline }
  | { readonly type: 'information-unanswered' }
  | { readonly type: 'information-request-closed'; readonly explanation: string }

/** Before the review the application waits for what was asked for; while the review is on, nothing waits and no letter is sent. */
export const informationEvents: EventTable<ApplicationState, InformationEvent> = {
  'information-requested': {
    audience: 'party',
    text: 'Der er bedt om manglende oplysninger',
    evolve: (state, { missing, deadline }, { seq }) =>
      withLettersByPost(
        {
          ...state,
          status: 'awaiting-information',
          informationRequest: { missing, round: 1, due: deadline.date, seq },
          deadlines: withDeadlines(state.deadlines, deadline),
        },
        seq,
      ),
    effects: (state, { deadline }, recorded) => [
      ...mailToParty(state, { template: 'information-requested', data: { ...aboutOf(state), due: deadline.date } }),
      ...informationLetters(state, recorded, false),
    ],
  },
  'information-reminded': {
    audience: 'party',
    text: 'Der er rykket for manglende oplysninger',
    evolve: (state, { round, deadline }, { seq }) =>
      withLettersByPost(
        {
          ...state,
          informationRequest: {
            missing: state.informationRequest?.missing ?? [],
            round,
            due: deadline.date,
            seq,
          },
          deadlines: withDeadlines(state.deadlines, deadline),
        },
        seq,
      ),
    effects: (state, { deadline }, recorded) => [
      ...mailToParty(state, { template: 'information-reminder', data: { ...aboutOf(state), due: deadline.date } }),
      ...informationLetters(state, recorded, true),
    ],
  },
  'information-supplemented': {
    decisive: true,
    audience: 'party',
    text: 'Oplysninger modtaget',
    evolve(state, { content, contact, missing }, { at }) {
      // What is supplemented during the review changes no status and no clock.
      const inReview = state.status !== 'received' && state.status !== 'awaiting-information'
      return {
        ...(inReview
          ? without(state, 'furtherRequest')
          : { ...without(state, 'informationRequest', 'completeAt'), status: 'received' }),
        content: { ...state.content, ...content },
        missing,
        identity: contact === undefined ? state.identity : { ...state.identity, contact },
        ...(missing.length === 0 && !inReview ? { completeAt: at } : {}),
        deadlines: withoutDeadlines(state.deadlines, deadlineKeys.information, deadlineKeys.furtherInformation),
      }
    },
  },
  abandoned: {
    audience: 'party',
    text: 'Sagen er henlagt',
    evolve: (state) => ({ ...state, status: 'abandoned', deadlines: [] }),
    effects: (state) => [
      ...mailToParty(state, { template: 'application-abandoned', data: aboutOf(state) }),
      ...releaseApproval(state),
    ],
  },
  'information-held': {
    audience: 'party',
    text: 'Fristen for de manglende oplysninger venter på svaret på aktindsigt',
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
    evolve: (state, { missing, deadline }) => ({
      ...state,
      furtherRequest: { missing, due: deadline.date },
      deadlines: withDeadlines(state.deadlines, deadline),
    }),
    effects: (state, { deadline }) =>
      mailToParty(state, { template: 'information-requested', data: { ...aboutOf(state), due: deadline.date } }),
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
      ...without(state, 'furtherRequest'),
      deadlines: withoutDeadlines(state.deadlines, deadlineKeys.furtherInformation),
      closedRequests: [...state.closedRequests, { missing: state.furtherRequest?.missing ?? [], explanation }],
    }),
  },
}
