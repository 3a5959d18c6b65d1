import { lettersAreOpen } from '../delivery/by-post'
import { ofStages, type EventOf } from '../process/of-stages'
import type { Procedure } from '../process/procedure'
import { access } from './access/stage'
import { appeal } from './appeal/stage'
import { course } from './course/stage'
import { draftLetter } from './decision/decision-letter'
import { decision } from './decision/stage'
import { deliveryRules } from './delivery/rules'
import { delivery } from './delivery/stage'
import { documents } from './documents/stage'
import { indexOf } from './index-of'
import { intensified } from './intensified/stage'
import { open } from './open'
import { orders } from './orders/stage'
import { party } from './party/stage'
import { report } from './report/stage'
import { sources } from './sources/stage'
import type { SupervisionState } from './state'
import { closedStatuses, supervisionStatuses } from './statuses'
import { team } from './team/stage'
import { view } from './view'
import { visits } from './visits/stage'

const stages = [
  course,
  team,
  visits,
  sources,
  report,
  decision,
  delivery,
  party,
  orders,
  intensified,
  appeal,
  documents,
  access,
] as const

/**
 * What can happen in a supervision, as the journal keeps it. The party is told of what is addressed to it and of nothing else.
 */
export type SupervisionEvent = EventOf<(typeof stages)[number]>

/** Driftsorienteret tilsyn: visits and a report every year, orders and skærpet tilsyn where they are needed (docs/law.md § 9.6). */
export const supervisionProcedure: Procedure<SupervisionState, SupervisionEvent> = {
  name: 'supervision',
  danishName: 'Driftsorienteret tilsyn',
  schema: 1,
  statuses: supervisionStatuses,
  closed: closedStatuses,
  opening: open,
  ...ofStages<SupervisionState, SupervisionEvent>('supervision-opened', stages),
  assumptions: { answer: ['answerFactHearing', 'answerHearing'], report: ['submitReport'] },
  lettersAreOpen: lettersAreOpen(deliveryRules),
  upcast: (_schema, state) => state as SupervisionState,
  deadlines: ({ deadlines }) => deadlines,
  index: indexOf,
  view,
  documents: ({ documents: files }) => files,
  letterDraft: draftLetter,
  sources: ({ approvalId }) => [approvalId],
}
