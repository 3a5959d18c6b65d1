import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ApplicationState } from '../state'
import { processingStatuses } from '../statuses'
import type { InformationEvent } from './events'

/** What was asked for during the review has not come: the office is told, and must close the request before it decides. */
export const noteUnanswered = defineCommand<ApplicationState, InformationEvent>()({
  name: 'noteUnanswered',
  label: 'Notér manglende svar',
  law: 'retssikkerhedsloven § 10',
  from: processingStatuses,
  to: processingStatuses,
  moves: staying(...processingStatuses),
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'information-unanswered' }],
})
