import type { Stage } from '../../process/stage'
import type { ApprovalState } from '../state'
import type { ConditionEvent } from '../conditions/events'
import type { PeriodEvent } from '../period/events'
import type { RevocationEvent } from '../revocation/events'
import type { UseEvent } from '../use/events'
import { annulLapse } from './annul-lapse'
import { lapseEvents, type LapseEvent } from './events'
import { cancelGeneralApprovalEnd } from './cancel-general-approval-end'
import { finaliseLapse } from './finalise-lapse'
import { lapse as lapseByLaw } from './lapse'
import { noteSilentLapse } from './note-silent-lapse'
import { noteGeneralApprovalEnd } from './note-general-approval-end'

/** Bortfald: by law, with a letter that can be complained over, until it is final or is found to be none. */
export const lapse: Stage<ApprovalState, LapseEvent, UseEvent | PeriodEvent | ConditionEvent | RevocationEvent> = {
  commands: [noteGeneralApprovalEnd, cancelGeneralApprovalEnd, lapseByLaw, noteSilentLapse, finaliseLapse, annulLapse],
  events: lapseEvents,
  tasks: ({ status, lapse: lapsed, sentBack }) => [
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
    ...(sentBack === 'lapse'
      ? [
          {
            key: 'lapse-sent-back',
            title: 'Tag på ny stilling til, om den generelle godkendelse er ophørt: bortfaldet er hjemvist',
            command: 'openRevocation',
            holder: { role: 'caseworker' },
          } as const,
        ]
      : []),
  ],
}
