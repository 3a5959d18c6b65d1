import { defineCommand, type CommandDefinition } from '../process/procedure'
import type { HearingEvent } from './events'
import type { HeardState, HearingRules } from './hearing-case'

/**
 * The hearing's deadline has passed without an answer: a decision may be made. While the party waits for access to its case
 * the hearing goes on, since the access is there to answer by (forvaltningsloven § 9 b).
 */
export const closeHearingIn = <State extends HeardState>({
  around,
  heldBy,
}: HearingRules<State>): CommandDefinition<State, HearingEvent> =>
  defineCommand<State, HearingEvent>()({
    name: 'closeHearing',
    label: 'Afslut partshøring',
    law: 'forvaltningsloven §§ 9 b og 19',
    from: ['hearing'],
    to: [around, 'hearing'],
    by: ['deadline'],
    fields: {},
    decide(state) {
      const holding = heldBy(state)
      return [holding === undefined ? { type: 'hearing-closed' } : { type: 'hearing-held', ...holding }]
    },
  })
