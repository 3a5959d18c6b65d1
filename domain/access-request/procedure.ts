import { lettersAreOpen } from '../delivery/by-post'
import { deliveryStage } from '../delivery/stage'
import { ofStages, type EventOf } from '../process/of-stages'
import type { Procedure } from '../process/procedure'
import { answer } from './answer/stage'
import { appeal } from './appeal/stage'
import { deliveryRules } from './delivery/rules'
import { indexOf } from './index-of'
import { intake } from './intake/stage'
import { open } from './open'
import type { AccessRequestState } from './state'
import { accessRequestStatuses, closedStatuses } from './statuses'
import { view } from './view'

const delivery = deliveryStage(deliveryRules)
const stages = [intake, answer, delivery, appeal] as const

/** What can happen to a request for access, as the journal keeps it. */
export type AccessRequestEvent = EventOf<(typeof stages)[number]>

/** Aktindsigt: to any case of any other process, from its receipt to the answer and what a complaint makes of it (docs/law.md § 9.9). */
export const accessRequestProcedure: Procedure<AccessRequestState, AccessRequestEvent> = {
  name: 'access-request',
  danishName: 'Aktindsigt',
  schema: 1,
  statuses: accessRequestStatuses,
  closed: closedStatuses,
  opening: open,
  ...ofStages<AccessRequestState, AccessRequestEvent>('access-received', stages),
  assumptions: { withdrawal: ['withdraw'] },
  lettersAreOpen: lettersAreOpen(deliveryRules),
  upcast: (_schema, state) => state as AccessRequestState,
  deadlines: ({ deadlines }) => deadlines,
  index: indexOf,
  view,
  sources: ({ accessedCaseId }) => [accessedCaseId],
}
