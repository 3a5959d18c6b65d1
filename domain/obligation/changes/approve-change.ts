import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { isAmong } from '../../rights/rights'
import { contractManager } from '../obligation-rights'
import type { ObligationState } from '../state'
import { runningStatuses } from '../statuses'
import { mustBeAllowed } from './change-rule'
import type { ChangeEvent } from './events'
import { changeField, openChange } from './open-change'

/**
 * Somebody else decides on the change. The rule is asked again: other changes may have been made since.
 *
 * Refuses: CHANGE_UNKNOWN, FOUR_EYES, CHANGE_TOO_LARGE.
 */
export const approveChange = defineCommand<ObligationState, ChangeEvent>()({
  name: 'approveChange',
  label: 'Godkend ændringen',
  law: 'udbudsloven §§ 178-183',
  from: runningStatuses,
  to: runningStatuses,
  moves: staying(...runningStatuses),
  by: [contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: { change: changeField },
  offered: ({ changes }) => changes.some(({ status }) => status === 'proposed'),
  decide(state, { change: id }, { by }) {
    const change = openChange(state, id)
    if (by.kind === 'person' && isAmong(by, [change.by])) refuse('FOUR_EYES')
    mustBeAllowed(state, change)
    const before = state.terms?.approvalId
    return [
      {
        type: 'contract-changed',
        id,
        ...(change.approvalId === undefined || before === undefined ? {} : { from: before }),
      },
    ]
  },
})
