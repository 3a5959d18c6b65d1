import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ApprovalState } from '../state'
import { changeContacts } from './change-contacts'
import { contactEvents, type ContactEvent } from './events'
import { reportBounce } from './report-bounce'

/** Who is written to, and what is done when an e-mail does not reach them. */
export const contact: Stage<ApprovalState, ContactEvent> = {
  commands: [changeContacts, reportBounce],
  events: contactEvents,
  tasks: (state) =>
    state.bounces.length === 0
      ? []
      : officeTask(state, {
          key: 'contacts',
          title: 'Find en kontaktperson, som e-mails når frem til',
          command: 'changeContacts',
        }),
}
