import { defineCommand, type CommandDefinition } from '../process/procedure'
import { staying } from '../process/transitions'
import type { HearingEvent } from './events'
import type { HeardState, HearingRules } from './hearing-case'

/**
 * The hearing deadline is three days off and nobody has answered: the party is reminded. Whoever waits for access to its case
 * is not, since the hearing will not end on that day.
 */
export const remindOfHearingIn = <State extends HeardState>({
  heldBy,
}: HearingRules<State>): CommandDefinition<State, HearingEvent> =>
  defineCommand<State, HearingEvent>()({
    name: 'remindOfHearing',
    label: 'Påmind om høringsfristen',
    law: 'god forvaltningsskik',
    from: ['hearing'],
    to: ['hearing'],
    moves: staying('hearing'),
    by: ['deadline'],
    fields: {},
    decide(state) {
      const holding = heldBy(state)
      if (holding !== undefined) return [{ type: 'hearing-held', ...holding }]
      const due = state.hearings.at(-1)?.due
      return due === undefined ? [] : [{ type: 'hearing-reminded', due }]
    },
  })
