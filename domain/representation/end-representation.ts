import { begunWithout } from '../delivery/by-post'
import { defineCommand, type CommandDefinition, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import { caseworker, party } from '../rights/rights'
import type { RepresentationEvent } from './events'
import type { RepresentationRules, RepresentedState } from './represented-case'

/** The power of attorney has been taken back, and no letter to whoever had it is waited for. When there is none this changes nothing. */
export const endRepresentationIn = <State extends RepresentedState, Beyond extends DomainEvent>({
  statuses,
  delivery,
}: RepresentationRules<State, Beyond>): CommandDefinition<State, RepresentationEvent> =>
  defineCommand<State, RepresentationEvent>()({
    name: 'endRepresentation',
    label: 'Afslut partsrepræsentation',
    law: 'forvaltningsloven § 8',
    from: statuses,
    to: statuses,
    moves: staying(...statuses),
    by: [...party, caseworker],
    bar: ['conflicted'],
    fields: {},
    offered: ({ representative }) => representative !== undefined,
    decide: (state, _data, { at }) =>
      state.representative === undefined
        ? []
        : [{ type: 'representation-ended', ...begunWithout(delivery, state, 'representative', at) }],
  })
