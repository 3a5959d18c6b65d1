import type { Procedure } from '../procedure'
import { applyForRenewal } from './apply-for-renewal'
import { describe } from './describe'
import { effects } from './effects'
import type { ApprovalEvent } from './events'
import { indexOf } from './index-of'
import { open } from './open'
import { reachEnd } from './reach-end'
import { refuseRenewal } from './refuse-renewal'
import { register } from './register'
import { remind } from './remind'
import { renew } from './renew'
import { renewalWithdrawn } from './renewal-withdrawn'
import { evolve, type ApprovalState } from './state'
import { approvalStatuses, closedStatuses } from './statuses'
import { takeEffect } from './take-effect'
import { view } from './view'

/** Godkendelse: valid from one day to another, reminding of its end, renewed or expired (domain reference § 6.4c). */
export const approvalProcedure: Procedure<ApprovalState, ApprovalEvent> = {
  name: 'approval',
  danishName: 'Godkendelse',
  schema: 1,
  statuses: approvalStatuses,
  closed: closedStatuses,
  opening: open,
  commands: [takeEffect, remind, applyForRenewal, renew, refuseRenewal, renewalWithdrawn, reachEnd],
  evolve,
  upcast: (_schema, state) => state as ApprovalState,
  deadlines: ({ deadlines }) => deadlines,
  effects,
  index: indexOf,
  describe,
  view,
  register,
}
