import type { CivilDate } from '../../calendar/civil-date'
import type { EventTable } from '../../process/event-table'
import { subjectsOf } from '../../rights/actor'
import type { RevocationState } from '../state'
import { tellApproval } from '../tell-approval'

/** The approval lapses with the general approval. */
export interface LapseEvent {
  readonly type: 'lapse-established'
  readonly lastDay: CivilDate
  readonly reference?: string
}

/** The party is told by the approval, with the letter that can be complained over. */
export const lapseEvents: EventTable<RevocationState, LapseEvent> = {
  'lapse-established': {
    decisive: true,
    audience: 'party',
    text: 'Det er fastslået, at godkendelsen bortfalder med den generelle godkendelse',
    evolve: (state, { lastDay, reference }, { at }) => ({
      ...state,
      ...(state.status === 'establishing' ? { status: 'lapsed', deadlines: [] } : {}),
      lapse: { lastDay, at, ...(reference === undefined ? {} : { reference }) },
    }),
    effects: (state, { lastDay, reference }, { by }) => [
      tellApproval(state, 'noteGeneralApprovalEnd', {
        lastDay,
        ...(reference === undefined ? {} : { reference }),
        ...(by.kind === 'person' ? { decidedBy: subjectsOf(by) } : {}),
        ...(state.status === 'lapsed' ? { over: true } : {}),
      }),
    ],
  },
}
