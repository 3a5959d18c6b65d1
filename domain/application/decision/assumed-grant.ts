import type { AssumedCourse } from '../../process/procedure'
import type { ApplicationState } from '../state'

const granting = [
  { command: 'draftDecision', data: { outcome: 'granted' } },
  { command: 'decide', data: {} },
] as const

/** What is assumed when an application is granted in full on a day: one drafts it and another signs, whatever is drafted by then. */
export const assumedGrant: readonly AssumedCourse[] = [
  { from: ['recommended'], steps: () => granting },
  {
    from: ['drafted'],
    steps: (state) =>
      (state as ApplicationState).draft?.outcome === 'granted'
        ? [granting[1]]
        : [{ command: 'returnDraft', data: { reason: 'Antaget' } }, ...granting],
  },
]
