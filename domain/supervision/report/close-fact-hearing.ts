import { isAccessOpen } from '../../access/accessed'
import { defineCommand } from '../../process/procedure'
import type { SupervisionState } from '../state'
import type { ReportEvent } from './events'

/** The fact hearing's deadline has passed without an answer: the report may be made final. It goes on while the party waits for access to the case (forvaltningsloven § 9 b). */
export const closeFactHearing = defineCommand<SupervisionState, ReportEvent>()({
  name: 'closeFactHearing',
  label: 'Afslut faktahøring',
  law: 'socialtilsynets praksis for høring over tilsynsrapporter',
  from: ['fact-hearing'],
  to: ['under-way', 'fact-hearing'],
  by: ['deadline'],
  fields: {},
  decide: (state) => [{ type: isAccessOpen(state) ? 'fact-hearing-held' : 'fact-hearing-closed' }],
})
