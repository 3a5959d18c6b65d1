import type { Stage } from '../../process/stage'
import type { DecisionEvent } from '../decision/events'
import { officeTask } from '../office-task'
import type { RevocationState } from '../state'
import { isClosed } from '../statuses'
import { avert } from './avert'
import { avertingEvents, type AvertingEvent } from './events'
import { isProofOpen } from './proof'
import { rejectProof } from './reject-proof'
import { submitProof } from './submit-proof'

/** The withdrawal is averted when the party shows that its ground is gone, at any time before it takes effect. */
export const averting: Stage<RevocationState, AvertingEvent, DecisionEvent> = {
  commands: [submitProof, rejectProof, avert],
  events: avertingEvents,
  tasks: (state) =>
    isProofOpen(state) && !isClosed(state)
      ? [
          officeTask('proof', 'Tag stilling til det, parten har sendt om, at forholdene er bragt i orden', 'avert', {
            role: 'head',
          }),
        ]
      : [],
}
