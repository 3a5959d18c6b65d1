import type { Stage } from '../../process/stage'
import type { RemedyEvent } from '../../remedy/events'
import { remedyIn } from '../../remedy/remedy-in'
import type { DecisionEvent } from '../decision/events'
import type { RevocationState } from '../state'
import { announceDelay } from './announce-delay'
import { decidedRevocation } from './decided-revocation'
import { appealEvents, type AppealEvent } from './events'

const remedy = remedyIn(decidedRevocation)

/** Klage: the withdrawal has no effect while it is complained of, and then stands, changes, or falls (I7). */
export const appeal: Stage<RevocationState, RemedyEvent | AppealEvent, DecisionEvent> = {
  commands: [...remedy.commands, announceDelay],
  events: { ...remedy.events, ...appealEvents },
}
