import { defineCommand } from '../../process/procedure'
import type { ReviewState } from '../state'
import type { ReportEvent } from './events'

/**
 * The fact hearing's deadline has passed without an answer: the report may be made final. While the provider waits for access
 * to its case the hearing goes on (forvaltningsloven § 9 b).
 */
export const closeFactHearing = defineCommand<ReviewState, ReportEvent>()({
  name: 'closeFactHearing',
  label: 'Afslut faktahøring',
  law: 'socialtilsynets praksis for høring over tilsynsrapporter',
  from: ['fact-hearing'],
  to: ['concluding', 'fact-hearing'],
  by: ['deadline'],
  fields: {},
  decide: ({ accessOpen }) => [{ type: accessOpen === true ? 'fact-hearing-held' : 'fact-hearing-closed' }],
})
