import { consequentCaseId } from '../process/case-id'
import type { Circumstances } from '../process/procedure'
import { refuse } from '../refusal/refuse'
import { isAccessOpen, type Accessed } from './accessed'
import type { AccessedEvent, ReceivedAccess } from './events'

/**
 * A request for access becomes a case of its own. The party has one at a time, since its decision waits for the answer.
 *
 * Refuses: ACCESS_OPEN while another request of the party is open.
 */
export function accessReceived(
  state: Pick<Accessed, 'accessRequests'>,
  received: ReceivedAccess,
  { caseId, nextSeq }: Pick<Circumstances, 'caseId' | 'nextSeq'>,
): Extract<AccessedEvent, { readonly type: 'access-opened' }> {
  if (received.requester.kind === 'party' && isAccessOpen(state))
    refuse('ACCESS_OPEN', {}, 'Parten har allerede bedt om aktindsigt i sagen. Afvent svaret, før der bedes om mere.')
  return { type: 'access-opened', requestId: consequentCaseId('access-request', caseId, nextSeq), ...received }
}
