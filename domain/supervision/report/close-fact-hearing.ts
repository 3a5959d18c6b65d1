import { defineCommand } from '../../process/procedure'
import type { SupervisionState } from '../state'
import type { ReportEvent } from './events'

/** The fact hearing's deadline has passed without an answer: the report may be made final. */
export const closeFactHearing = defineCommand<SupervisionState, ReportEvent>()({
  name: 'closeFactHearing',
  label: 'Afslut faktahøring',
  law: 'socialtilsynets praksis for høring over tilsynsrapporter',
  from: ['fact-hearing'],
  to: ['under-way'],
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'fact-hearing-closed' }],
})
