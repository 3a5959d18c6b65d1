import { isAccessOpen } from '../../access/accessed'
import type { Stage } from '../../process/stage'
import type { RepresentationEvent } from '../../representation/events'
import { representationStage } from '../../representation/stage'
import type { DecisionDeliveryEvent } from '../delivery/events'
import { deliveryRules } from '../delivery/rules'
import type { Finalised } from '../decision/events'
import { indexOf } from '../index-of'
import { aboutOf } from '../party-mail'
import type { ApplicationState } from '../state'
import { applicationStatuses, openStatuses } from '../statuses'
import { withdrawnEvents, type Withdrawn } from './events'
import { withdraw } from './withdraw'
import { withoutUnreached } from './without-unreached'

const representation = representationStage<ApplicationState, DecisionDeliveryEvent, Finalised>({
  statuses: [...openStatuses, 'final'],
  heldIn: Object.keys(applicationStatuses),
  partyCvr: ({ identity }) => identity.cvr,
  about: aboutOf,
  standing: (state) => indexOf(state).standing,
  delivery: deliveryRules,
  partOfIt: ({ review }) => (review === undefined ? [] : [review.caseId]),
  released: withoutUnreached,
  followed: [['decided', 'final']],
  // Nothing but the former representative's letter kept the decision from being final.
  follow: (state) =>
    state.status === 'decided' && !isAccessOpen(state) && state.decision?.recipients.every(({ over }) => over) === true
      ? [{ type: 'finalised' }]
      : [],
})

/** The party disposes over its application, itself or through whoever acts for it (forvaltningsloven § 8). */
export const party: Stage<ApplicationState, Withdrawn | RepresentationEvent, Finalised> = {
  commands: [withdraw, ...representation.commands],
  events: { ...withdrawnEvents, ...representation.events },
}
