import { civilDateAt } from '../../calendar/copenhagen'
import { isAmong } from '../../rights/rights'
import { flag, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { biddersMustHaveUsedAccess } from '../access/bidders'
import type { TenderState } from '../state'
import { approvalOfBid, isInForce } from '../bid'
import { unsignedWinners } from './contract'
import { contractManager } from '../tender-rights'
import { awardNoticeDeadline } from './award-notice'
import type { ContractEvent } from './events'
import { obligationOf } from './obligation-of'

/**
 * The contract is signed by somebody who has not made it ready: after the standstill, without a complaint that suspends, and while the
 * supplier's approval lives (I10): by the register on that day, and by the officer's word only where the register knows of none. The award is notified to the public within thirty days of the last signature.
 *
 * Refuses: CONTRACT_MISSING, FOUR_EYES, LOT_WITHOUT_APPROVAL, ACCESS_OPEN and ACCESS_ANSWERED_RECENTLY while a bidder waits for access or
 * uses it. Twice is once.
 */
export const signContract = defineCommand<TenderState, ContractEvent>()({
  name: 'signContract',
  label: 'Underskriv kontrakten',
  law: 'klagenævnsloven § 3 og udbudsloven § 129',
  from: ['ready-to-sign'],
  to: ['ready-to-sign', 'contracted'],
  moves: [...staying('ready-to-sign'), ['ready-to-sign', 'contracted']],
  by: [contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: {
    bid: reference('Tilbud', 'bid', { max: 10 }),
    approvalInForce: flag('Vinderens godkendelse til specialet gælder i dag'),
  },
  offered: ({ contracts }) => contracts.some(({ signedAt }) => signedAt === undefined),
  asksApproval: (state, { bid }, at) => approvalOfBid(state, bid, at),
  decide(state, { bid, approvalInForce }, { at, by, approval }) {
    const { contracts, ruleSet } = state
    const contract = contracts.find((one) => one.bid === bid)
    if (contract === undefined) return refuse('CONTRACT_MISSING')
    if (contract.signedAt !== undefined) return []
    if (by.kind === 'person' && isAmong(by, [contract.draftedBy])) refuse('FOUR_EYES')
    biddersMustHaveUsedAccess(state)
    if (!isInForce(approval, approvalInForce))
      refuse('LOT_WITHOUT_APPROVAL', { fields: ['approvalInForce'], register: approval })
    const last = unsignedWinners(state).every((id) => id === bid)
    const won = state.bids.find(({ id }) => id === bid)
    return [
      {
        type: 'contract-signed',
        bid,
        ...(won === undefined || state.opensObligation !== true
          ? {}
          : { obligation: obligationOf(state, won, civilDateAt(at)) }),
        ...(last ? { notice: awardNoticeDeadline(ruleSet, at) } : {}),
      },
    ]
  },
})
