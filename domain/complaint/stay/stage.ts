import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ComplaintState } from '../state'
import { isOpen } from '../statuses'
import { draftStay } from './draft-stay'
import { stayEvents, type StayEvent } from './events'
import { recordStay } from './record-stay'
import { signStay } from './sign-stay'
import { suspendsByLaw } from './stayable'

/** Opsættende virkning, where the law does not give it and an authority may (docs/law.md § 5.2). */
export const stay: Stage<ComplaintState, StayEvent> = {
  commands: [draftStay, signStay, recordStay],
  events: stayEvents,
  tasks(state) {
    if (!isOpen(state) || suspendsByLaw(state)) return []
    if (state.stayDraft !== undefined)
      return [
        officeTask(
          state,
          { key: 'sign-stay', title: 'Gennemgå og underskriv om opsættende virkning', command: 'signStay' },
          { role: 'head' },
        ),
      ]
    return state.requestsStay === true && state.stay === undefined
      ? [
          officeTask(state, {
            key: 'stay',
            title: 'Tag stilling til klagerens ønske om opsættende virkning',
            command: 'draftStay',
          }),
        ]
      : []
  },
}
