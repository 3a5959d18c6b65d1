import { impartialityDeclaration } from '../../process/impartiality-declaration'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { assignedReviewer, caseworker, head, lawyer } from '../../rights/rights'
import type { SupervisionState } from '../state'
import { openStatuses } from '../statuses'
import type { TeamEvent } from './events'

/**
 * Somebody of the team or of the office declares whether they are impartial in this supervision. Until they have, they visit,
 * hear, draft and sign nothing. Who is not gives the reason, also late, and is out: what they have drafted falls. Twice is once.
 *
 * Refuses: INVALID_FIELDS for a conflict without a reason, CONFLICTED for somebody who is partial already.
 */
export const declareImpartiality = defineCommand<SupervisionState, TeamEvent>()({
  ...impartialityDeclaration,
  from: openStatuses,
  to: openStatuses,
  moves: [...staying(...openStatuses), ['fact-hearing', 'under-way']],
  by: [assignedReviewer, caseworker, head, lawyer],
  bar: ['conflicted'],
})
