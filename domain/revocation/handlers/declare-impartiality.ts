import { impartialityDeclaration } from '../../process/impartiality-declaration'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { caseworker, head, lawyer } from '../../rights/rights'
import type { RevocationState } from '../state'
import { handledStatuses } from '../statuses'
import type { HandlersEvent } from './events'

/**
 * Somebody of the office declares whether they are impartial in this case. Until they have, they weigh, hear, draft and sign
 * nothing. Who is not gives the reason, also late, and is out: what they have drafted falls. Twice is once.
 *
 * Refuses: INVALID_FIELDS for a conflict without a reason, CONFLICTED for somebody who is partial already.
 */
export const declareImpartiality = defineCommand<RevocationState, HandlersEvent>()({
  ...impartialityDeclaration,
  from: handledStatuses,
  to: handledStatuses,
  moves: [...staying(...handledStatuses), ['drafted', 'assessing']],
  by: [caseworker, head, lawyer],
  bar: ['conflicted'],
})
