import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { isAccessOpen } from '../access/access-request'
import type { ApplicationState } from '../state'
import type { HearingEvent } from './events'

/**
 * The hearing deadline is three days off and nobody has answered: the party is reminded. Whoever waits for access to its case
 * is not, since the hearing will not end on that day.
 */
export const remindOfHearing = defineCommand<ApplicationState, HearingEvent>()({
  name: 'remindOfHearing',
  label: 'Påmind om høringsfristen',
  law: 'god forvaltningsskik',
  from: ['hearing'],
  to: ['hearing'],
  moves: staying('hearing'),
  by: ['deadline'],
  fields: {},
  decide: (state) =>
    isAccessOpen(state)
      ? [{ type: 'hearing-held' }]
      : state.hearings.slice(-1).flatMap(({ due }) => (due === undefined ? [] : [{ type: 'hearing-reminded', due }])),
})
