import type { Stage } from '../../process/stage'
import type { AccessRequestState } from '../state'
import { intakeEvents, type IntakeEvent } from './events'
import { noteRepresentativeIn } from '../../representation/noted-representation'
import { noteOverdue } from './note-overdue'
import { notedRules } from './noted-rules'
import { postpone } from './postpone'
import { withdraw } from './withdraw'

/** How a request for access comes in and waits: seven working days, with an explanation when it takes longer. */
export const intake: Stage<AccessRequestState, IntakeEvent> = {
  commands: [postpone, noteOverdue, withdraw, noteRepresentativeIn(notedRules)],
  events: intakeEvents,
}
