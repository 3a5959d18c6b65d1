import { begunWithout } from '../delivery/by-post'
import { defineCommand, type CommandDefinition, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import { caseworker, party } from '../rights/rights'
import type { RepresentationEvent } from './events'
import type { RepresentationRules, RepresentedState } from './represented-case'

/**
 * The power of attorney has been taken back: whoever had it opens the case no longer, and no letter to them is waited for. What
 * waited for nothing else follows. When there is none this changes nothing.
 */
export const endRepresentationIn = <
  State extends RepresentedState,
  Delivered extends DomainEvent,
  Beyond extends DomainEvent,
>({
  heldIn,
  followed = [],
  delivery,
  released = (state) => state,
  follow,
}: RepresentationRules<State, Delivered, Beyond>): CommandDefinition<State, RepresentationEvent | Beyond> =>
  defineCommand<State, RepresentationEvent | Beyond>()({
    name: 'endRepresentation',
    label: 'Afslut partsrepræsentation',
    law: 'forvaltningsloven § 8',
    from: heldIn,
    to: [...new Set([...heldIn, ...followed.map(([, to]) => to)])],
    moves: [...staying(...heldIn), ...followed],
    by: [...party, caseworker],
    bar: ['conflicted'],
    fields: {},
    offered: ({ representative }) => representative !== undefined,
    decide: (state, _data, { at }) =>
      state.representative === undefined
        ? []
        : [
            { type: 'representation-ended', ...begunWithout(delivery, state, 'representative', at) },
            ...(follow?.(released(state), at) ?? []),
          ],
  })
