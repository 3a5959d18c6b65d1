import type { CivilDate } from '../../calendar/civil-date'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { ReportEvent } from '../report/events'
import { resumeFactHearing } from '../report/resume-fact-hearing'
import type { ReviewState } from '../state'
import { isOver, openStatuses } from '../statuses'
import type { FromApplicationEvent } from './events'

/** What an application tells its review of the party's access to the case. */
export interface AccessStanding {
  /** The party waits for an answer. */
  readonly accessOpen?: true
  /** The last day of the party's time to use the answer, while that runs. */
  readonly readingUntil?: CivilDate
}

/**
 * The party has asked for access to its case, has got an answer or does without one: a fact hearing waits for the answer,
 * and for the party to have used it (forvaltningsloven § 9 b). Refuses: NOT_ALLOWED for any case but the review's own application.
 */
export const noteAccess = defineCommand<ReviewState, FromApplicationEvent | ReportEvent>()({
  name: 'noteAccess',
  label: 'Notér aktindsigt',
  law: 'forvaltningsloven § 9 b',
  from: [...openStatuses, 'submitted', 'cancelled'],
  to: openStatuses,
  moves: staying(...openStatuses),
  by: ['case'],
  fields: {},
  decide(state, standing: AccessStanding, { at, by }) {
    if (by.kind !== 'case' || by.caseId !== state.applicationId) refuse('NOT_ALLOWED')
    if (isOver(state.status)) return []
    return [
      { type: 'access-noted', ...standing },
      ...(standing.accessOpen === true ? [] : resumeFactHearing(state, standing.readingUntil, at)),
    ]
  },
})
