import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { AppealEvent } from '../appeal/events'
import type { ProcessingEvent } from '../processing/events'
import type { ApplicationState } from '../state'
import { chargeFee } from './charge-fee'
import { openClashes } from './clash'
import { intakeEvents, type IntakeEvent } from './events'
import { forward } from './forward'
import { isOpen } from '../statuses'
import { noteApproval } from './note-approval'
import { noteClash } from './note-clash'
import { registerFeePayment } from './register-fee-payment'
import { settleClash } from './settle-clash'

/** The application comes in, for the first time or as a renewal, reaches the right office, and is paid for. */
export const intake: Stage<ApplicationState, IntakeEvent, ProcessingEvent | AppealEvent> = {
  commands: [forward, chargeFee, registerFeePayment, noteApproval, noteClash, settleClash],
  events: intakeEvents,
  tasks(state) {
    const { status, missing, fee } = state
    return [
      ...(status === 'received' && missing.length === 0 && fee !== undefined && fee.paidOn === undefined
        ? [officeTask(state, 'fee', 'Registrér betalingen af gebyret', 'registerFeePayment')]
        : []),
      ...(isOpen(state)
        ? openClashes(state).map((clash) =>
            officeTask(
              state,
              `clash/${clash.with}`,
              'Afklar, hvem der driver stedet: en anden virksomhed har en sag om samme P-nummer og specialfunktion',
              'settleClash',
            ),
          )
        : []),
    ]
  },
}
