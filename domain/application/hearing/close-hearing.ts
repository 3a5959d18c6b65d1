import { defineCommand } from '../../process/procedure'
import { isAccessOpen } from '../access/access-request'
import type { ApplicationState } from '../state'
import type { HearingEvent } from './events'

/**
 * The hearing's deadline has passed without an answer: a decision may be made. While the party waits for access to its case
 * the hearing goes on, since the access is there to answer by (forvaltningsloven § 9 b).
 */
export const closeHearing = defineCommand<ApplicationState, HearingEvent>()({
  name: 'closeHearing',
  label: 'Afslut partshøring',
  law: 'forvaltningsloven §§ 9 b og 19',
  from: ['hearing'],
  to: ['recommended', 'hearing'],
  by: ['deadline'],
  fields: {},
  decide: (state) => [{ type: isAccessOpen(state) ? 'hearing-held' : 'hearing-closed' }],
})
