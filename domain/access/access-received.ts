import { consequentCaseId } from '../process/case-id'
import type { Circumstances } from '../process/procedure'
import { refuse } from '../refusal/refuse'
import { isAccessOpen, isAccessOpenOf, type Accessed } from './accessed'
import type { AccessedEvent, ReceivedAccess } from './events'

/**
 * A request for access becomes a case of its own. The party has one at a time, since its decision waits for the answer; where there are
 * several parties, each organisation.
 *
 * Refuses: ACCESS_OPEN while another request of the party is open.
 */
export function accessReceived(
  state: Pick<Accessed, 'accessRequests'>,
  received: ReceivedAccess,
  { caseId, nextSeq }: Pick<Circumstances, 'caseId' | 'nextSeq'>,
  several?: object,
): Extract<AccessedEvent, { readonly type: 'access-opened' }> {
  const { kind, cvr } = received.requester
  if (several === undefined ? kind === 'party' && isAccessOpen(state) : cvr !== undefined && isAccessOpenOf(state, cvr))
    refuse('ACCESS_OPEN', {}, 'Parten har allerede bedt om aktindsigt i sagen. Afvent svaret, før der bedes om mere.')
  return { type: 'access-opened', requestId: consequentCaseId('access-request', caseId, nextSeq), ...received }
}
