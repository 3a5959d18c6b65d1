import { ofStages, type EventOf } from '../process/of-stages'
import type { Procedure } from '../process/procedure'
import { access } from './access/stage'
import { answer } from './answer/stage'
import { indexOf } from './index-of'
import { intake } from './intake/stage'
import { open } from './open'
import { rating } from './rating/stage'
import type { AdviceState } from './state'
import { adviceStatuses, closedStatuses } from './statuses'
import { view } from './view'

const stages = [intake, answer, rating, access] as const

/** What can happen to a request for advice, as the journal keeps it. */
export type AdviceRequestEvent = EventOf<(typeof stages)[number]>

/** Anmodning om rådgivning: a municipality's to a supplier of an obligation, without a word of who the citizen is (docs/law.md § 9.11). */
export const adviceRequestProcedure: Procedure<AdviceState, AdviceRequestEvent> = {
  name: 'advice-request',
  danishName: 'Anmodning om rådgivning',
  schema: 1,
  statuses: adviceStatuses,
  closed: closedStatuses,
  opening: open,
  ...ofStages<AdviceState, AdviceRequestEvent>('asked', stages),
  assumptions: { reply: ['answer'] },
  upcast: (_schema, state) => state as AdviceState,
  deadlines: ({ deadlines }) => deadlines,
  index: indexOf,
  view,
}
