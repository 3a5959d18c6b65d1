import { prose } from '../fields'
import { defineCommand } from '../procedure'
import { caseworker, head } from '../rights'
import { staying } from '../transitions'
import type { ApplicationEvent } from './events'
import type { ApplicationState } from './state'
import { pendingStatuses } from './statuses'

/** Somebody of the office has a conflict of interest and says so, as they must at once (forvaltningsloven §§ 3 and 6). Twice is once. */
export const declareConflict = defineCommand<ApplicationState, ApplicationEvent>()({
  name: 'declareConflict',
  label: 'Erklær inhabilitet',
  law: 'forvaltningsloven §§ 3 og 6',
  from: pendingStatuses,
  to: pendingStatuses,
  moves: staying(...pendingStatuses),
  by: [caseworker, head],
  fields: { reason: prose('Begrundelse', { max: 2000 }) },
  decide(state, { reason }, { by }) {
    if (by.kind !== 'person' || state.conflicted.includes(by.subject)) return []
    return [{ type: 'conflict-declared', subject: by.subject, reason }]
  },
})
