import { prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { approvalOfBid } from '../bid'
import { hasSignedContract, unsignedWinners } from '../contract/contract'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import type { AwardEvent } from './events'
import { leavePlaces } from './leave-places'

/**
 * A winner has lost its approval for good before signing: its bid is out, and the award goes on to the next by a new decision with a
 * standstill of its own. Where another winner has signed already, that contract stands and the place is left. A withdrawal that a
 * complaint suspends has not taken effect, and moves nothing.
 *
 * Refuses: BID_UNKNOWN for one that has not won, APPROVAL_IN_FORCE where the register shows it in force, CONTRACT_SIGNED for one that
 * has signed: what becomes of its contract is decided there.
 */
export const noteApprovalLost = defineCommand<TenderState, AwardEvent>()({
  name: 'noteApprovalLost',
  label: 'Vinderens godkendelse er bortfaldet',
  law: 'udbudsloven §§ 151 og 170',
  from: ['standstill', 'suspended', 'ready-to-sign'],
  to: ['evaluated', 'suspended', 'ready-to-sign', 'contracted'],
  moves: [
    ...(['standstill', 'suspended', 'ready-to-sign'] as const).map((from) => [from, 'evaluated'] as const),
    ...staying('suspended', 'ready-to-sign'),
    ['suspended', 'contracted'],
    ['ready-to-sign', 'contracted'],
  ],
  by: [tenderOfficer],
  bar: ['conflicted'],
  readFirst: true,
  fields: {
    bid: reference('Tilbud', 'bid', { max: 10 }),
    reason: prose('Hvornår og hvorfor er godkendelsen ophørt?', { max: 2000 }),
  },
  asksApproval: (state, { bid }, at) => approvalOfBid(state, bid, at),
  decide(state, { bid, reason }, { at, approval }) {
    if (state.award?.winners.includes(bid) !== true) refuse('BID_UNKNOWN')
    if (approval === 'in-force') refuse('APPROVAL_IN_FORCE', { fields: ['bid'] })
    if (!unsignedWinners(state).includes(bid)) refuse('CONTRACT_SIGNED')
    return [hasSignedContract(state) ? leavePlaces(state, [bid], reason, at) : { type: 'approval-lost', bid, reason }]
  },
})
