import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ObligationState } from '../state'
import { beforeEnd } from '../statuses'
import type { RetenderEvent } from './events'
import { retenderId } from './retender-id'

/** Twenty-four months before the end the next tender is opened, unless somebody has opened it already. */
export const askForRetender = defineCommand<ObligationState, RetenderEvent>()({
  name: 'askForRetender',
  label: 'Opret genudbud i tide',
  law: 'docs/law.md § 9.10',
  from: beforeEnd,
  to: beforeEnd,
  moves: staying(...beforeEnd),
  by: ['deadline'],
  fields: {},
  decide: (state) =>
    state.retender === undefined || state.retender.stage === 'ended'
      ? [{ type: 'retender-opened', tenderId: retenderId(state), byTime: true }]
      : [{ type: 'retender-known' }],
})
