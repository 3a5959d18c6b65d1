import { flag, optional, prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { approvalOfBid, isInForce, liveBids } from '../bid'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import { instantOfMoment } from '../timetable'
import type { CheckEvent } from './events'

/**
 * The formal check of a bid: the approval for the lot's speciale was in force at the deadline, by the register and by the officer's word
 * only where the register knows of none, no ground of exclusion, all documents there. A later check takes the place of the earlier one while the bids are being checked.
 *
 * Refuses: BID_UNKNOWN, LOT_WITHOUT_APPROVAL for an admissible bid without a living approval, BID_UNOPENABLE for one that does not open.
 */
export const checkBid = defineCommand<TenderState, CheckEvent>()({
  name: 'checkBid',
  label: 'Kontrollér et tilbud formelt',
  law: 'udbudsloven §§ 135-137, 148 og 159',
  from: ['opened'],
  to: ['opened'],
  moves: staying('opened'),
  by: [tenderOfficer],
  bar: ['conflicted'],
  readFirst: true,
  drafts: true,
  fields: {
    bid: reference('Tilbud', 'bid', { max: 10 }),
    approvalInForce: flag('Godkendelsen til specialet gjaldt ved tilbudsfristen'),
    admissible: flag('Tilbuddet er konditionsmæssigt'),
    reason: prose('Begrundelse', { max: 4000 }),
    missing: optional(prose('Mangler, der indhentes', { max: 2000 })),
  },
  asksApproval: (state, { bid }) =>
    state.timetable === undefined
      ? undefined
      : approvalOfBid(state, bid, instantOfMoment(state.timetable.bidsUntil, 'bidsUntil')),
  decide({ bids }, { bid, approvalInForce, admissible, reason, missing }, { approval }) {
    const found = liveBids(bids).find(({ id }) => id === bid)
    if (found === undefined) return refuse('BID_UNKNOWN')
    if (admissible && !isInForce(approval, approvalInForce))
      refuse('LOT_WITHOUT_APPROVAL', { fields: ['approvalInForce'], register: approval })
    if (admissible && found.opened?.unopenable === true) refuse('BID_UNOPENABLE')
    const check = {
      admissible,
      reason,
      ...(missing === undefined ? {} : { missing }),
      ...(approval === undefined ? {} : { register: approval }),
    }
    return [{ type: 'bid-checked', bid, check }]
  },
})
