import { effectsOfBeginning, withoutLettersTo } from '../delivery/begin'
import type { Beginning } from '../delivery/delivery-rules'
import type { EventTable } from '../process/event-table'
import type { DomainEvent } from '../process/procedure'
import { without } from '../process/without'
import type { RepresentationRules, RepresentedState } from './represented-case'
import { notedRepresentative } from './noted-representative'
import { isInvited, type Representative } from './representative'
import { tellRepresentation } from './tell-representation'

/** A deadline that waited for a letter by post to the former representative alone. */
type NoLongerWaiting = Partial<Beginning>

/** Who acts for the party, and that nobody does any longer. */
export type RepresentationEvent =
  | ({ readonly type: 'representative-registered'; readonly representative: Representative } & NoLongerWaiting)
  | ({ readonly type: 'representation-ended' } & NoLongerWaiting)
  | { readonly type: 'representative-bound'; readonly subject: string; readonly name: string }

/** The party is told of each; what waited for the former representative's letter alone begins. */
export const representationEvents = <
  State extends RepresentedState,
  Delivered extends DomainEvent,
  Beyond extends DomainEvent,
>({
  delivery,
  partOfIt,
  about,
  partyCvr,
  released = (state) => state,
}: RepresentationRules<State, Delivered, Beyond>): EventTable<State, RepresentationEvent> => {
  /** Whoever was the representative gets no letters any longer, and what is known of their address is no one else's. */
  const withoutTheirLetters = (state: State, beginning: NoLongerWaiting): State => {
    const left = withoutLettersTo(delivery, state, 'representative', beginning)
    const party = left.postalAddresses?.party
    return {
      ...without(left, 'postalAddresses'),
      ...(party === undefined ? {} : { postalAddresses: { party } }),
    } as State
  }
  const told = (state: State) =>
    tellRepresentation(state, { of: partyCvr(state), ...notedRepresentative(state) }, partOfIt?.(state))
  return {
    'representative-registered': {
      audience: 'party',
      text: 'Partsrepræsentant registreret',
      evolve: (state, event, { seq }) => ({
        ...released(withoutTheirLetters(state, event)),
        representative: { ...event.representative, registration: seq },
      }),
      effects: (state, { representative, deadline }) => [
        ...told(state),
        ...effectsOfBeginning(delivery, state, deadline),
        ...(isInvited(representative)
          ? [
              {
                kind: 'mail',
                // No user's words, as a name is: nobody has asked the address yet.
                to: { name: 'Partsrepræsentanten', email: representative.email },
                message: {
                  template: 'representative-invited',
                  data: { ...about(state), organisation: partyCvr(state) },
                },
              } as const,
            ]
          : []),
      ],
    },
    'representation-ended': {
      audience: 'party',
      text: 'Partsrepræsentationen er ophørt',
      evolve: (state, event) => without(released(withoutTheirLetters(state, event)), 'representative') as State,
      effects: (state, { deadline }) => [...told(state), ...effectsOfBeginning(delivery, state, deadline)],
    },
    'representative-bound': {
      audience: 'party',
      text: 'Partsrepræsentanten har knyttet sit login til sagen',
      evolve: (state, { subject }) =>
        state.representative === undefined ? state : { ...state, representative: { ...state.representative, subject } },
      effects: told,
    },
  }
}
