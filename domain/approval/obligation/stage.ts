import type { Stage } from '../../process/stage'
import type { ApprovalState } from '../state'
import { obligationEvents, type ObligationEvent } from './events'
import { noteObligation } from './note-obligation'

/** Rådgivningsforpligtelser, der hviler på godkendelsen. */
export const obligation: Stage<ApprovalState, ObligationEvent> = {
  commands: [noteObligation],
  events: obligationEvents,
}
