import { date, optional, prose } from '../process/fields'
import { defineCommand, type CommandDefinition } from '../process/procedure'
import { party } from '../rights/rights'
import type { HearingEvent } from './events'
import type { HeardState } from './hearing-case'

/** The party asks for more time for its statement (forvaltningsloven § 21); the office answers by moving the deadline, or lets it stand. */
export const requestMoreTimeIn = <State extends HeardState>(): CommandDefinition<State, HearingEvent> =>
  defineCommand<State, HearingEvent>()({
    name: 'requestMoreTime',
    label: 'Bed om længere frist',
    law: 'forvaltningsloven § 21',
    from: ['hearing'],
    to: ['hearing'],
    by: party,
    submission: true,
    fields: { reason: prose('Begrundelse', { max: 2000 }), until: optional(date('Ønsket frist')) },
    decide: (_state, { reason, until }) => [
      { type: 'more-time-requested', reason, ...(until === undefined ? {} : { until }) },
    ],
  })
