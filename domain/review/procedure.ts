import { lettersAreOpen } from '../delivery/by-post'
import { deliveryStage } from '../delivery/stage'
import { ofStages, type EventOf } from '../process/of-stages'
import type { Procedure } from '../process/procedure'
import { access } from './access/stage'
import { assessment } from './assessment/stage'
import { consensus } from './consensus/stage'
import { documents } from './documents/stage'
import { fromApplication } from './from-application/stage'
import { deliveryRules } from './delivery/rules'
import { indexOf } from './index-of'
import { open } from './open'
import { report } from './report/stage'
import { sources } from './sources/stage'
import type { ReviewState } from './state'
import { closedStatuses, isOver, reviewStatuses } from './statuses'
import { team } from './team/stage'
import { view } from './view'
import { upcast } from './upcast'
import { visits } from './visits/stage'

const delivery = deliveryStage(deliveryRules)
const stages = [
  team,
  visits,
  sources,
  assessment,
  consensus,
  report,
  delivery,
  fromApplication,
  documents,
  access,
] as const

/**
 * What can happen in a review, as the journal keeps it. The party is told of what is addressed to it and of nothing else.
 */
export type ReviewEvent = EventOf<(typeof stages)[number]>

const { tasks, ...rules } = ofStages<ReviewState, ReviewEvent>('assigned', stages)

/** Tilsyn: an application is judged criterion by criterion (docs/law.md § 9.2). */
export const reviewProcedure: Procedure<ReviewState, ReviewEvent> = {
  name: 'review',
  danishName: 'Tilsyn',
  schema: 5,
  statuses: reviewStatuses,
  closed: closedStatuses,
  opening: open,
  ...rules,
  assumptions: { answer: ['answerFactHearing'], report: ['submitReport'] },
  upcast,
  lettersAreOpen: lettersAreOpen(deliveryRules),
  deadlines: ({ deadlines }) => deadlines,
  index: indexOf,
  view,
  documents: ({ documents: files }) => files,
  /** Due when the application's processing time ends, if nothing of its own ends sooner. */
  tasks(state) {
    const { processingEndsAt: due } = state
    // A letter that was found not to have come is sent also when the review is over.
    const toDo = (isOver(state.status) ? delivery.tasks?.(state) : tasks(state)) ?? []
    return due === undefined ? toDo : toDo.map((task) => ({ due, ...task }))
  },
  sources: ({ applicationId }) => [applicationId],
}
