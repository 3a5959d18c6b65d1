import { defineCommand } from '../../process/procedure'
import type { PeriodEvent } from './events'
import type { ApprovalState } from '../state'

/**
 * Midnight after the last day: a renewal filed in time keeps the approval alive. One filed later does not; but the case stays
 * open until it is decided, since the decision may have been made before midnight and only be heard of after it.
 */
export const reachEnd = defineCommand<ApprovalState, PeriodEvent>()({
  name: 'reachEnd',
  label: 'Godkendelsens sidste dag er gået',
  law: 'socialtilsynsloven § 5; tidsbegrænsningen i afgørelsen',
  from: ['active', 'renewal-pending', 'extended'],
  to: ['expired', 'extended', 'expired-pending'],
  moves: [
    ['active', 'expired'],
    ['renewal-pending', 'extended'],
    ['renewal-pending', 'expired-pending'],
    ['extended', 'expired'],
  ],
  by: ['deadline'],
  fields: {},
  decide: ({ status, renewal }) => [
    { type: status !== 'renewal-pending' ? 'expired' : renewal?.timely === true ? 'extended' : 'ran-out' },
  ],
})
