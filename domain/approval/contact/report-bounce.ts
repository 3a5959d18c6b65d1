import { authorityOf } from '../../catalogue/authorities'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import type { ContactEvent } from './events'
import { insteadOf } from './recipients'
import type { ApprovalState } from '../state'
import { approvalStatuses, isClosed, openStatuses } from '../statuses'

/** What is told of an e-mail that did not reach its recipient. */
export interface Bounce {
  /** The recipient's address. */
  readonly address: string
  /** The effect's key, `<caseId>/<seq>/<n>`. */
  readonly messageKey: string
  /** What the mail server said. Kept for the office. */
  readonly diagnosis: string
}

/**
 * An e-mail of this approval came back. What it said goes to the second contact, else to the owner, and if nobody else is
 * known the office is told. Whoever takes bounces in gives this under the case's own name: `by` is `causeOf(messageKey)`.
 * Once for each message; nothing when the approval is over.
 *
 * Refuses: NOT_ALLOWED for a message of any other case.
 */
export const reportBounce = defineCommand<ApprovalState, ContactEvent>()({
  name: 'reportBounce',
  label: 'Notér, at en e-mail ikke nåede frem',
  law: 'god forvaltningsskik',
  from: Object.keys(approvalStatuses),
  to: openStatuses,
  moves: staying(...openStatuses),
  by: ['case'],
  fields: {},
  decide(state, { address, messageKey, diagnosis }: Bounce, { by }) {
    if (by.kind !== 'case' || by.caseId !== state.caseId) refuse('NOT_ALLOWED')
    // The office's own mailbox is no matter of the provider's; the administrator's task tells of it.
    if (address === authorityOf(state.office).contact.email) return []
    if (isClosed(state) || state.bounces.some((bounce) => bounce.messageKey === messageKey)) return []
    const to = insteadOf(state, address)
    return [{ type: 'bounced', address, messageKey, diagnosis, ...(to === undefined ? {} : { to }) }]
  },
})
