import { prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { approvalOfBid } from '../bid'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import type { AwardEvent } from './events'

/**
 * A winner has lost its approval for good before signing: its bid is out, and the award goes on to the next by a new decision with a
 * standstill of its own. A withdrawal that a complaint suspends has not taken effect, and moves nothing.
 *
 * Refuses: BID_UNKNOWN for one that has not won, APPROVAL_IN_FORCE where the register shows it in force, CONTRACT_SIGNED.
 */
export const noteApprovalLost = defineCommand<TenderState, AwardEvent>()({
  name: 'noteApprovalLost',
  label: 'Vinderens godkendelse er bortfaldet',
  law: 'udbudsloven §§ 151 og 170',
  from: ['standstill', 'suspended', 'ready-to-sign'],
  to: ['evaluated'],
  by: [tenderOfficer],
  bar: ['conflicted'],
  readFirst: true,
  fields: {
    bid: reference('Tilbud', 'bid', { max: 10 }),
    reason: prose('Hvornår og hvorfor er godkendelsen ophørt?', { max: 2000 }),
  },
  asksApproval: (state, { bid }, at) => approvalOfBid(state, bid, at),
  decide({ award, contracts }, { bid, reason }, { approval }) {
    if (award?.winners.includes(bid) !== true) refuse('BID_UNKNOWN')
    if (approval === 'in-force') refuse('APPROVAL_IN_FORCE', { fields: ['bid'] })
    if (contracts.some(({ signedAt }) => signedAt !== undefined)) refuse('CONTRACT_SIGNED')
    return [{ type: 'approval-lost', bid, reason }]
  },
})
