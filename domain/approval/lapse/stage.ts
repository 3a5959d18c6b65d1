import type { Stage } from '../../process/stage'
import type { ApprovalState } from '../state'
import type { ConditionEvent } from '../conditions/events'
import type { PeriodEvent } from '../period/events'
import type { UseEvent } from '../use/events'
import { annulLapse } from './annul-lapse'
import { lapseEvents, type LapseEvent } from './events'
import { cancelGeneralApprovalEnd } from './cancel-general-approval-end'
import { finaliseLapse } from './finalise-lapse'
import { lapse as lapseByLaw } from './lapse'
import { noteSilentLapse } from './note-silent-lapse'
import { recordAvailability } from './record-availability'
import { registerGeneralApprovalEnded } from './register-general-approval-ended'
import { registerServedOn } from './register-served-on'

/** Bortfald: by law, with a letter that can be complained over, until it is final or is found to be none. */
export const lapse: Stage<ApprovalState, LapseEvent, UseEvent | PeriodEvent | ConditionEvent> = {
  commands: [
    registerGeneralApprovalEnded,
    cancelGeneralApprovalEnd,
    lapseByLaw,
    recordAvailability,
    registerServedOn,
    noteSilentLapse,
    finaliseLapse,
    annulLapse,
  ],
  events: lapseEvents,
  // Digital Post tells the day on which a letter lay there; of one that was sent by post a person must.
  tasks: ({ status, lapse: lapsed, details }) => [
    ...(status === 'lapsed' && details.digitalPostExempt === true && lapsed?.complaintDue === undefined
      ? [
          {
            key: 'served',
            title: 'Registrér, hvornår brevet om bortfald kom frem med posten',
            command: 'registerServedOn',
            holder: { role: 'caseworker' },
          } as const,
        ]
      : []),
    ...(status === 'lapsed' && lapsed?.bySilence === true
      ? [
          {
            key: 'silent-lapse',
            title: 'Tag stilling: godkendelsen er bortfaldet, uden at nogen har oplyst, at den ikke bruges',
            command: 'annulLapse',
            holder: { role: 'head' },
          } as const,
        ]
      : []),
  ],
}
