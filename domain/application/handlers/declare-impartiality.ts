import { impartialityDeclaration } from '../../process/impartiality-declaration'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { caseworker, head, lawyer } from '../../rights/rights'
import type { ApplicationState } from '../state'
import { pendingStatuses } from '../statuses'
import type { HandlersEvent } from './events'

/**
 * Somebody of the office declares whether they are impartial in this case. Until they have, they neither read what it is
 * judged by nor hear the party, draft or sign. Who is not gives the reason, as they must at once and also late, and is out
 * of the case. The declaration is the person's own, also when they act for somebody else. Twice is once.
 *
 * Refuses: INVALID_FIELDS for a conflict without a reason, CONFLICTED for somebody who is partial already.
 */
export const declareImpartiality = defineCommand<ApplicationState, HandlersEvent>()({
  ...impartialityDeclaration,
  from: pendingStatuses,
  to: pendingStatuses,
  moves: staying(...pendingStatuses),
  by: [caseworker, head, lawyer],
})
