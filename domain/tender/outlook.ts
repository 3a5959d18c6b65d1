import type { Reader } from '../process/procedure'
import { liveBids, type Bid } from './bid'
import type { TenderState } from './state'
import { openedStatuses } from './statuses'

/** A bid of nobody's: that somebody bids is what is usual, whether or not anybody has. */
const someBid: Bid = {
  id: 'b0',
  cvr: '',
  name: '',
  contact: { name: '', email: '' },
  approvalId: '',
  versions: [{ documentId: '', sha256: '', size: 0, at: '', by: { subject: '', name: '' } }],
}

/**
 * The tender as a reader looks ahead from it. Until the deadline nobody knows whether anybody has bid but for their own bid, so the
 * future looks the same with and without; and nobody is told who follows a tender, by what would be sent to them. After the
 * opening the bidders are known to those who may read of them.
 */
export function outlook(state: TenderState, { person }: Reader): TenderState {
  const isOwn = ({ cvr }: { readonly cvr: string }): boolean => cvr === person?.organisation
  const opened = openedStatuses.includes(state.status)
  const known = new Set(opened ? liveBids(state.bids).map(({ cvr }) => cvr) : [])
  const participants = state.participants.filter((one) => isOwn(one) || known.has(one.cvr))
  if (state.status !== 'open' && state.status !== 'paused') return { ...state, participants }
  const own = state.bids.filter(isOwn)
  return { ...state, participants, bids: liveBids(own).length > 0 ? own : [...own, someBid] }
}
