import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ObligationState } from '../state'
import { beforeEnd } from '../statuses'
import type { RetenderEvent } from './events'

/** Eighteen months before the end the next tender is to be published: where it is not, those who answer for it hear of it again. */
export const escalateRetender = defineCommand<ObligationState, RetenderEvent>()({
  name: 'escalateRetender',
  label: 'Genudbud er ikke offentliggjort',
  law: 'docs/law.md § 9.10',
  from: beforeEnd,
  to: beforeEnd,
  moves: staying(...beforeEnd),
  by: ['deadline'],
  fields: {},
  decide: ({ retender }) => [
    {
      type: 'retender-escalated',
      published: retender?.stage === 'published' || retender?.stage === 'contracted',
    },
  ],
})
