import type { Instant } from '../../calendar/instant'
import { awardNoticeDeadline } from '../contract/award-notice'
import { unsignedWinners } from '../contract/contract'
import type { TenderState } from '../state'
import type { AwardEvent } from './events'

/**
 * Winners get no contract after all, where others have signed theirs: those stand, and the places are not filled by this procedure
 * (docs/law.md § 9.8). When nobody is left to sign, the award is notified to the public.
 * @param bids ids of the winners; none of them has a signed contract
 */
export function leavePlaces(state: TenderState, bids: readonly string[], reason: string, at: Instant): AwardEvent {
  const complete = unsignedWinners(state).every((id) => bids.includes(id))
  return { type: 'places-left', bids, reason, ...(complete ? { notice: awardNoticeDeadline(state.ruleSet, at) } : {}) }
}
