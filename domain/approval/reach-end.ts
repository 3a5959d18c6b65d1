import { defineCommand } from '../procedure'
import type { ApprovalEvent } from './events'
import type { ApprovalState } from './state'

/** Midnight after the last day: a renewal filed in time keeps the approval alive, otherwise it has expired. */
export const reachEnd = defineCommand<ApprovalState, ApprovalEvent>()({
  name: 'reachEnd',
  label: 'Godkendelsens sidste dag er gået',
  law: 'socialtilsynsloven § 5; tidsbegrænsningen i afgørelsen',
  from: ['active', 'renewal-pending', 'extended'],
  to: ['expired', 'extended'],
  moves: [['active', 'expired'], ['renewal-pending', 'extended'], ['renewal-pending', 'expired'], ['extended', 'expired']],
  by: ['deadline'],
  fields: {},
  decide: ({ status, renewal }) => [{ type: status === 'renewal-pending' && renewal?.timely === true ? 'extended' : 'expired' }],
})
