import { flag, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { TenderState } from '../state'
import { approvalOfBid, isInForce } from '../bid'
import { tenderOfficer } from '../tender-rights'
import type { ContractEvent } from './events'

/**
 * The contract with a winner is made ready to be signed by somebody else.
 *
 * Refuses: BID_UNKNOWN, LOT_WITHOUT_APPROVAL, CONTRACT_SIGNED.
 */
export const draftContract = defineCommand<TenderState, ContractEvent>()({
  name: 'draftContract',
  label: 'Gør kontrakten klar',
  law: 'udbudsloven § 2 og klagenævnsloven § 3',
  from: ['ready-to-sign'],
  to: ['ready-to-sign'],
  moves: staying('ready-to-sign'),
  by: [tenderOfficer],
  bar: ['conflicted'],
  readFirst: true,
  fields: {
    bid: reference('Tilbud', 'bid', { max: 10 }),
    approvalInForce: flag('Vinderens godkendelse til specialet gælder i dag'),
  },
  asksApproval: (state, { bid }, at) => approvalOfBid(state, bid, at),
  decide({ award, contracts }, { bid, approvalInForce }, { by, approval }) {
    if (by.kind !== 'person') return refuse('NOT_ALLOWED')
    if (award?.winners.includes(bid) !== true) refuse('BID_UNKNOWN')
    if (!isInForce(approval, approvalInForce))
      refuse('LOT_WITHOUT_APPROVAL', { fields: ['approvalInForce'], register: approval })
    if (contracts.some((one) => one.bid === bid && one.signedAt !== undefined)) refuse('CONTRACT_SIGNED')
    return [{ type: 'contract-drafted', bid, draftedBy: by.subject }]
  },
})
