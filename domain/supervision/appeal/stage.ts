import type { Stage } from '../../process/stage'
import type { RemedyEvent } from '../../remedy/events'
import { remedyIn } from '../../remedy/remedy-in'
import type { SupervisionState } from '../state'
import { isOver } from '../statuses'
import { decidedSupervision } from './decided-supervision'
import { appealEvents, type AppealEvent } from './events'

const remedy = remedyIn(decidedSupervision)

/** Klage: an order or skærpet tilsyn is complained of, and stands, changes, or falls and is decided anew (docs/law.md § 6.9). */
export const appeal: Stage<SupervisionState, RemedyEvent | AppealEvent> = {
  commands: remedy.commands,
  events: { ...remedy.events, ...appealEvents },
  tasks: ({ status, remitted = [], preparation }) =>
    isOver(status) || remitted.length === 0 || preparation !== undefined
      ? []
      : [
          {
            key: 'remitted',
            title: 'Behandl den hjemviste afgørelse på ny',
            command: 'draftDecision',
            holder: { role: 'caseworker' },
          },
        ],
}
