import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import { effectsOfBeginning, withoutLettersTo } from '../../delivery/begin'
import type { Beginning } from '../../delivery/delivery-rules'
import { deliveryRules } from '../delivery/rules'
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
      ...withoutTheirLetters(state, event),
      representative: event.representative,
    }),
    effects: (state, { deadline }) => [
      ...tellReview(state, 'noteRepresentative', representativeOf(state)),
      ...effectsOfBeginning(deliveryRules, state, deadline),
    ],
  },
  'representation-ended': {
    audience: 'party',
    text: 'Partsrepræsentationen er ophørt',
    evolve: (state, event) => without(withoutTheirLetters(state, event), 'representative'),
    effects: (state, { deadline }) => [
      ...tellReview(state, 'noteRepresentative', representativeOf(state)),
      ...effectsOfBeginning(deliveryRules, state, deadline),
    ],
  },
}

/** Whoever was the representative gets no letters any longer, and what is known of their address is no one else's. */
function withoutTheirLetters(state: ApplicationState, beginning: NoLongerWaiting): ApplicationState {
  const { postalAddresses, ...released } = withoutLettersTo(deliveryRules, state, 'representative', beginning)
  return postalAddresses?.party === undefined
    ? released
    : { ...released, postalAddresses: { party: postalAddresses.party } }
}
