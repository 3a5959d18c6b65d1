import type { CivilDate } from '../../calendar/civil-date'
import { computeDeadline } from '../../calendar/deadline'
import { ruleSetById } from '../../calendar/deadline-rule'
import { defineCommand } from '../../process/procedure'
import type { ApprovalState } from '../state'
import { isChangeable } from '../lapse/held'
import type { SupervisionEvent } from './events'
import { fromSupervision, requireSupervision } from './from-supervision'
import { supervisionEnd } from './supervision-end'

/** Skærpet tilsyn as its supervision decides it: first and last day, and the main considerations. */
export interface NotedPeriod {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly reason: string
  readonly supervisionId: string
}

/**
 * Skærpet tilsyn has been decided, or prolonged by a new decision, which takes the place of the one before. The register shows
 * it as long as it is in force. Refuses: NOT_ALLOWED for any case but a supervision of this approval.
 */
export const noteIntensifiedSupervision = defineCommand<ApprovalState, SupervisionEvent>()({
  ...fromSupervision,
  name: 'noteIntensifiedSupervision',
  label: 'Notér skærpet tilsyn',
  law: 'socialtilsynsloven § 8, stk. 1',
  decide(state, { from, to, reason, supervisionId }: NotedPeriod, { by }) {
    requireSupervision(state, by)
    if (!isChangeable(state)) return []
    const longest = computeDeadline(ruleSetById(state.ruleSet).rules['intensified-supervision'], from)
    return [{ type: 'supervision-started', from, to, reason, supervisionId, deadline: supervisionEnd(to, longest) }]
  },
})
