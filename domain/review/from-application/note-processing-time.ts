import type { Instant } from '../../calendar/instant'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { ReviewState } from '../state'
import { isOver, openStatuses } from '../statuses'
import type { FromApplicationEvent } from './events'

/** What an application tells its review when the processing time has moved; without an instant it is suspended. */
export interface ProcessingTime {
  readonly processingEndsAt?: Instant
}

/** The application's processing time has been suspended, resumed or extended: what the team has to do is due then. Refuses: NOT_ALLOWED for any case but the review's own application. */
export const noteProcessingTime = defineCommand<ReviewState, FromApplicationEvent>()({
  name: 'noteProcessingTime',
  label: 'Notér sagsbehandlingsfristen',
  law: 'retssikkerhedsloven § 3, stk. 2',
  from: [...openStatuses, 'submitted', 'cancelled'],
  to: openStatuses,
  moves: staying(...openStatuses),
  by: ['case'],
  fields: {},
  decide({ applicationId, status }, { processingEndsAt }: ProcessingTime, { by }) {
    if (by.kind !== 'case' || by.caseId !== applicationId) refuse('NOT_ALLOWED')
    if (isOver(status)) return []
    return [{ type: 'processing-time-noted', ...(processingEndsAt === undefined ? {} : { processingEndsAt }) }]
  },
})
