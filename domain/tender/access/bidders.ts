import { accessMustBeUsed } from '../../access/must-be-used'
import type { TenderState } from '../state'

/**
 * Whether an organisation is a party to the tender: its bid was opened. Before that nobody knows who has bid (I9), and whoever sent a
 * bid that was late, replaced by none or taken back has no part in what is decided.
 */
export const isBidder = ({ bids }: Pick<TenderState, 'bids'>, cvr: string): boolean =>
  bids.some((bid) => bid.cvr === cvr && bid.opened !== undefined)

/**
 * The gate before what is decided among the bidders. One who asked before it was a party waits as the others do.
 *
 * Refuses: ACCESS_OPEN while a bidder waits for an answer, ACCESS_ANSWERED_RECENTLY while one has time to use it.
 */
export function biddersMustHaveUsedAccess(state: Pick<TenderState, 'bids' | 'accessRequests' | 'readingUntil'>): void {
  const { accessRequests = [], readingUntil } = state
  accessMustBeUsed({
    accessRequests: accessRequests.map((asked) =>
      asked.cvr !== undefined && isBidder(state, asked.cvr) ? { ...asked, by: 'party' } : asked,
    ),
    ...(readingUntil === undefined ? {} : { readingUntil }),
  })
}
