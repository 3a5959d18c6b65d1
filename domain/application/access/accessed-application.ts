import type { AccessedProcess } from '../../access/accessed-process'
import { decidedParty } from '../decided-party'
import type { Finalised } from '../decision/events'
import { isUncomplainable } from '../decision/is-uncomplainable'
import type { HearingEvent } from '../../hearing/events'
import type { InformationEvent } from '../information/events'
import type { ApplicationState } from '../state'
import { applicationStatuses, isPending } from '../statuses'
import { resumeWaiting } from './resume-waiting'
import { tellReviewOfAccess } from './tell-review-of-access'

/** An application as requests for access see it. A decided one whose complaint periods are over has waited for the answer, and is final. */
export const accessedApplication: AccessedProcess<ApplicationState, HearingEvent | InformationEvent | Finalised> = {
  statuses: Object.keys(applicationStatuses),
  moves: [['decided', 'final']],
  partyOf: decidedParty,
  documentsOf: ({ documents }) => documents,
  isPending,
  follow: (state, until, { at }) => [
    ...resumeWaiting(state, until, at),
    ...(state.status === 'decided' && isUncomplainable(state) ? [{ type: 'finalised' as const }] : []),
  ],
  tell: tellReviewOfAccess,
}
