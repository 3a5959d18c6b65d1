import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import type { Beginning } from '../delivery/arrived'
import { served, tellLastDay } from '../delivery/waiting-for-post'
import { releaseApproval } from '../intake/renewal'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import { representativeOf } from '../processing/review-opening'
import { cancelReview, tellReview } from '../processing/tell-review'
import type { ApplicationState } from '../state'
import type { Representative } from './representative'

/** What the party does with its case as a whole. */
export type PartyEvent =
  | { readonly type: 'withdrawn'; readonly reason?: string }
  | ({ readonly type: 'representative-registered'; readonly representative: Representative } & NoLongerWaiting)
  | ({ readonly type: 'representation-ended' } & NoLongerWaiting)

/** A deadline that waited for a letter by post to the former representative alone. */
type NoLongerWaiting = Partial<Beginning>

/** The review is told as well: called off, or whom to write to. */
export const partyEvents: EventTable<ApplicationState, PartyEvent> = {
  withdrawn: {
    audience: 'party',
    text: 'Ansøgningen er trukket tilbage',
    evolve: (state) => ({ ...state, status: 'withdrawn', deadlines: [] }),
    effects(state) {
      const message = { template: 'application-withdrawn', data: aboutOf(state) } as const
      return [
        ...mailToParty(state, message),
        mailToOffice(state, message),
        ...cancelReview(state, message),
        ...releaseApproval(state),
      ]
    },
  },
  'representative-registered': {
    audience: 'party',
    text: 'Partsrepræsentant registreret',
    evolve: (state, event) => ({
      ...served(state, { ...event, role: 'representative' }),
      representative: event.representative,
    }),
    effects: (state, { deadline }) => [
      ...tellReview(state, 'noteRepresentative', representativeOf(state)),
      ...(deadline === undefined ? [] : tellLastDay(state, deadline)),
    ],
  },
  'representation-ended': {
    audience: 'party',
    text: 'Partsrepræsentationen er ophørt',
    evolve: (state, event) => without(served(state, { ...event, role: 'representative' }), 'representative'),
    effects: (state, { deadline }) => [
      ...tellReview(state, 'noteRepresentative', representativeOf(state)),
      ...(deadline === undefined ? [] : tellLastDay(state, deadline)),
    ],
  },
}
