import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ApplicationState } from '../state'
import type { HearingEvent } from './events'

/** The hearing deadline is three days off and nobody has answered: the party is reminded. */
export const remindOfHearing = defineCommand<ApplicationState, HearingEvent>()({
  name: 'remindOfHearing',
  label: 'Påmind om høringsfristen',
  law: 'god forvaltningsskik',
  from: ['hearing'],
  to: ['hearing'],
  moves: staying('hearing'),
  by: ['deadline'],
  fields: {},
  decide: ({ hearings }) => hearings.slice(-1).map(({ due }) => ({ type: 'hearing-reminded', due })),
})
