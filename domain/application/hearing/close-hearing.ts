import { defineCommand } from '../../process/procedure'
import type { ApplicationState } from '../state'
import type { HearingEvent } from './events'

/** The hearing's deadline has passed without an answer: a decision may be made. */
export const closeHearing = defineCommand<ApplicationState, HearingEvent>()({
  name: 'closeHearing',
  label: 'Afslut partshøring',
  law: 'forvaltningsloven § 19',
  from: ['hearing'],
  to: ['recommended'],
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'hearing-closed' }],
})
