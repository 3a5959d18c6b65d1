import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { addMillis } from '../../calendar/instant'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { aboutOf } from '../about-of'
import { withNotices } from '../contact/with-notices'
import { supervisionKey } from './supervision-end'

/** Skærpet tilsyn. */
export type SupervisionEvent =
  | {
      readonly type: 'supervision-started'
      readonly from: CivilDate
      readonly to: CivilDate
      readonly reason: string
      readonly deadline: Deadline
    }
  | { readonly type: 'supervision-ended'; readonly reason?: string }

/** Everybody may know of it: the register shows it as long as it is in force. */
export const supervisionEvents = withNotices<SupervisionEvent>({
  'supervision-started': {
    decisive: true,
    audience: 'public',
    text: 'Skærpet tilsyn iværksat',
    evolve: (state, { from, to, reason, deadline }) => ({
      ...state,
      supervision: { from, to, reason },
      deadlines: withDeadlines(state.deadlines, deadline),
    }),
    notice: (state, { from, to }) => ({ template: 'supervision-started', data: { ...aboutOf(state), from, to } }),
  },
  'supervision-ended': {
    decisive: true,
    audience: 'public',
    text: 'Skærpet tilsyn ophørt',
    evolve: (state) => ({
      ...without(state, 'supervision'),
      deadlines: withoutDeadlines(state.deadlines, supervisionKey),
    }),
    notice: (state, _event, { at }) => ({
      template: 'supervision-ended',
      data: { ...aboutOf(state), on: civilDateAt(addMillis(at, -1)) },
    }),
  },
})
