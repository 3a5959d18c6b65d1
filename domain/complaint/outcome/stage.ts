import type { Stage } from '../../process/stage'
import type { ComplaintState } from '../state'
import { outcomeEvents, type OutcomeEvent } from './events'
import { recordAdmission } from './record-admission'
import { recordOutcome } from './record-outcome'

/** Ankestyrelsens afgørelse: months later as a rule, and what follows from it follows the same day. */
export const outcome: Stage<ComplaintState, OutcomeEvent> = {
  commands: [recordAdmission, recordOutcome],
  events: outcomeEvents,
}
