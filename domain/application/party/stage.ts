import type { Stage } from '../../process/stage'
import type { RepresentationEvent } from '../../representation/events'
import { representationStage } from '../../representation/stage'
import { deliveryRules } from '../delivery/rules'
import { representativeOf } from '../processing/review-opening'
import { tellReview } from '../processing/tell-review'
import type { ApplicationState } from '../state'
import { pendingStatuses } from '../statuses'
import { withdrawnEvents, type Withdrawn } from './events'
import { withdraw } from './withdraw'

const representation = representationStage({
  statuses: pendingStatuses,
  partyCvr: ({ identity }: ApplicationState) => identity.cvr,
  delivery: deliveryRules,
  told: (state) => tellReview(state, 'noteRepresentative', representativeOf(state)),
})

/** The party disposes over its application, itself or through whoever acts for it (forvaltningsloven § 8). */
export const party: Stage<ApplicationState, Withdrawn | RepresentationEvent> = {
  commands: [withdraw, ...representation.commands],
  events: { ...withdrawnEvents, ...representation.events },
}
