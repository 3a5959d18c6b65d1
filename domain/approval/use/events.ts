import type { CivilDate } from '../../calendar/civil-date'
import { withDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { aboutOf } from '../about-of'
import { withNotices } from '../contact/with-notices'
import { disuseKey, withoutDisuse } from './disuse'

/** Use that is told, and warnings when none is. */
export type UseEvent =
  | { readonly type: 'used'; readonly on: CivilDate; readonly note?: string; readonly deadlines: readonly Deadline[] }
  | { readonly type: 'lapse-warned'; readonly rule: string }

/** Use starts the count anew: nothing that was due for want of it is due any longer. */
export const useEvents = withNotices<UseEvent>({
  used: {
    decisive: true,
    audience: 'party',
    text: 'Brug af specialfunktionen oplyst',
    evolve: (state, { on, deadlines }) => ({
      ...state,
      lastUsedOn: on,
      deadlines: withDeadlines(withoutDisuse(state.deadlines), ...deadlines),
    }),
  },
  'lapse-warned': {
    audience: 'party',
    text: 'Advarsel om bortfald sendt',
    evolve: (state, event) => ({ ...state, deadlines: state.deadlines.filter(({ rule }) => rule !== event.rule) }),
    notice: (state) => ({
      template: 'lapse-warning',
      data: {
        ...aboutOf(state),
        lapsesOn: state.deadlines.find(({ key }) => key === disuseKey)?.date ?? state.validTo,
      },
    }),
  },
})
