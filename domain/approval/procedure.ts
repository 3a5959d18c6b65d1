import { lettersAreOpen } from '../delivery/by-post'
import { deliveryStage } from '../delivery/stage'
import { ofStages, type EventOf } from '../process/of-stages'
import type { Procedure } from '../process/procedure'
import { access } from './access/stage'
import { mustBeFree } from './changes/must-be-free'
import { appeal } from './appeal/stage'
import { changes } from './changes/stage'
import { conditions } from './conditions/stage'
import { contact } from './contact/stage'
import { deliveryRules } from './delivery/rules'
import { documents } from './documents/stage'
import { deadlinesInOrder } from './deadlines-in-order'
import { foreseen } from './foreseen'
import { givingUp } from './giving-up/stage'
import { indexOf } from './index-of'
import { interim } from './interim/stage'
import { lapse } from './lapse/stage'
import { obligation } from './obligation/stage'
import { tellObligations, withObligationsTold } from './obligation/tell-obligations'
import { open } from './open'
import { party } from './party/stage'
import { period } from './period/stage'
import { register } from './register'
import { tellRevocation } from './revocation/revocation-of'
import { revocation } from './revocation/stage'
import type { ApprovalState } from './state'
import { approvalStatuses, closedStatuses } from './statuses'
import { supervision } from './supervision/stage'
import { tellSupervisions } from './supervision/supervised'
import { approvalSchema, upcast } from './upcast'
import { use } from './use/stage'
import { view } from './view'

const delivery = deliveryStage(deliveryRules)
const stages = [
  period,
  interim,
  conditions,
  use,
  lapse,
  givingUp,
  changes,
  supervision,
  revocation,
  contact,
  party,
  delivery,
  documents,
  appeal,
  access,
  obligation,
] as const

/** What can happen to an approval, as the journal keeps it. Every deadline that a step starts is computed there and then. */
export type ApprovalEvent = EventOf<(typeof stages)[number]>

const rules = ofStages<ApprovalState, ApprovalEvent>('granted', stages)

/** Godkendelse: valid from one day to another, with its conditions and reminders, renewed, expired, lapsed or given up (docs/law.md § 9.3). */
export const approvalProcedure: Procedure<ApprovalState, ApprovalEvent> = {
  name: 'approval',
  danishName: 'Godkendelse',
  schema: approvalSchema,
  statuses: approvalStatuses,
  closed: closedStatuses,
  opening: open,
  ...rules,
  evolve: (state, recorded) => withObligationsTold(state, rules.evolve(state, recorded), recorded),
  effects: (state, recorded) => [
    ...rules.effects(state, recorded),
    ...tellSupervisions(state, recorded.event.type),
    ...tellRevocation(state, recorded.event.type),
    ...tellObligations(state, recorded),
  ],
  assumptions: { renewal: ['applyForRenewal'] },
  upcast,
  lettersAreOpen: lettersAreOpen(deliveryRules),
  deadlines: deadlinesInOrder,
  index: indexOf,
  mustBeFree,
  view,
  register,
  foreseen,
  documents: ({ documents }) => documents,
}
