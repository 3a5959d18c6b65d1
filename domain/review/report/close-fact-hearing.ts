import { defineCommand } from '../../process/procedure'
import type { ReviewState } from '../state'
import type { ReportEvent } from './events'

/** The fact hearing's deadline has passed without an answer: the report may be made final. */
export const closeFactHearing = defineCommand<ReviewState, ReportEvent>()({
  name: 'closeFactHearing',
  label: 'Afslut faktahøring',
  law: 'socialtilsynets praksis for høring over tilsynsrapporter',
  from: ['fact-hearing'],
  to: ['concluding'],
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'fact-hearing-closed' }],
})
