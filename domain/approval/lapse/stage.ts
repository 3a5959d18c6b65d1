import type { Stage } from '../../process/stage'
import type { ApprovalState } from '../state'
import { annulLapse } from './annul-lapse'
import { lapseEvents, type LapseEvent } from './events'
import { finaliseLapse } from './finalise-lapse'
import { lapse as lapseByLaw } from './lapse'
import { recordAvailability } from './record-availability'
import { registerGeneralApprovalEnded } from './register-general-approval-ended'
import { registerServedOn } from './register-served-on'

/** Bortfald: by law, with a letter that can be complained over, until it is final or is found to be none. */
export const lapse: Stage<ApprovalState, LapseEvent> = {
  commands: [registerGeneralApprovalEnded, lapseByLaw, recordAvailability, registerServedOn, finaliseLapse, annulLapse],
  events: lapseEvents,
  // Digital Post tells the day on which a letter lay there; of one that was sent by post a person must.
  tasks: ({ status, lapse: lapsed, details }) =>
    status === 'lapsed' && details.digitalPostExempt === true && lapsed?.complaintDue === undefined
      ? [
          {
            key: 'served',
            title: 'Registrér, hvornår brevet om bortfald kom frem med posten',
            command: 'registerServedOn',
            holder: { role: 'caseworker' },
          },
        ]
      : [],
}
