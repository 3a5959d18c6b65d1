import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ApplicationState } from '../state'
import { chargeFee } from './charge-fee'
import { intakeEvents, type IntakeEvent } from './events'
import { forward } from './forward'
import { noteApproval } from './note-approval'
import { registerFeePayment } from './register-fee-payment'

/** The application comes in, for the first time or as a renewal, reaches the right office, and is paid for. */
export const intake: Stage<ApplicationState, IntakeEvent> = {
  commands: [forward, chargeFee, registerFeePayment, noteApproval],
  events: intakeEvents,
  tasks(state) {
    const { status, missing, fee } = state
    return status === 'received' && missing.length === 0 && fee !== undefined && fee.paidOn === undefined
      ? [officeTask(state, 'fee', 'Registrér betalingen af gebyret', 'registerFeePayment')]
      : []
  },
}
