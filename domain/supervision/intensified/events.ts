import { withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import { supervisionKey } from '../../approval/supervision/supervision-end'
import type { SupervisionState } from '../state'

/** The end of skærpet tilsyn: with its last day, or lifted before it. */
export type IntensifiedEvent =
  | { readonly type: 'intensified-supervision-ended' }
  | { readonly type: 'intensified-supervision-lifted'; readonly reason: string }

const ended = (state: SupervisionState): SupervisionState => ({
  ...without(state, 'intensified'),
  deadlines: withoutDeadlines(state.deadlines, supervisionKey),
})

/** The approval ends it by itself on its last day, and is told where it is lifted; it sends the e-mails. */
export const intensifiedEvents: EventTable<SupervisionState, IntensifiedEvent> = {
  'intensified-supervision-ended': { decisive: true, audience: 'party', text: 'Skærpet tilsyn ophørt', evolve: ended },
  'intensified-supervision-lifted': {
    decisive: true,
    audience: 'party',
    text: 'Skærpet tilsyn ophævet',
    evolve: ended,
    effects: ({ approvalId }, { reason }) => [
      { kind: 'tell-case', caseId: approvalId, command: 'endIntensifiedSupervision', data: { reason } },
    ],
  },
}
