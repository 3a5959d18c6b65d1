import { effectsOfBeginning, withoutLettersTo } from '../delivery/begin'
import type { Beginning } from '../delivery/delivery-rules'
import type { EventTable } from '../process/event-table'
import type { DomainEvent } from '../process/procedure'
import { without } from '../process/without'
import type { RepresentationRules, RepresentedState } from './represented-case'
import type { Representative } from './representative'

/** A deadline that waited for a letter by post to the former representative alone. */
type NoLongerWaiting = Partial<Beginning>

/** Who acts for the party, and that nobody does any longer. */
export type RepresentationEvent =
  | ({ readonly type: 'representative-registered'; readonly representative: Representative } & NoLongerWaiting)
  | ({ readonly type: 'representation-ended' } & NoLongerWaiting)

/** The party is told of each; what waited for the former representative's letter alone begins. */
export const representationEvents = <State extends RepresentedState, Beyond extends DomainEvent>({
  delivery,
  told,
}: RepresentationRules<State, Beyond>): EventTable<State, RepresentationEvent> => {
  /** Whoever was the representative gets no letters any longer, and what is known of their address is no one else's. */
  const withoutTheirLetters = (state: State, beginning: NoLongerWaiting): State => {
    const released = withoutLettersTo(delivery, state, 'representative', beginning)
    const party = released.postalAddresses?.party
    return {
      ...without(released, 'postalAddresses'),
      ...(party === undefined ? {} : { postalAddresses: { party } }),
    } as State
  }
  return {
    'representative-registered': {
      audience: 'party',
      text: 'Partsrepræsentant registreret',
      evolve: (state, event) => ({ ...withoutTheirLetters(state, event), representative: event.representative }),
      effects: (state, { deadline }) => [...(told?.(state) ?? []), ...effectsOfBeginning(delivery, state, deadline)],
    },
    'representation-ended': {
      audience: 'party',
      text: 'Partsrepræsentationen er ophørt',
      evolve: (state, event) => without(withoutTheirLetters(state, event), 'representative') as State,
      effects: (state, { deadline }) => [...(told?.(state) ?? []), ...effectsOfBeginning(delivery, state, deadline)],
    },
  }
}
