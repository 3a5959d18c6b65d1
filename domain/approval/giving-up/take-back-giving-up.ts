import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { party } from '../../rights/rights'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'
import type { GivingUpEvent } from './events'

/**
 * The provider keeps the approval after all, before the day from which it would have given it up.
 *
 * Refuses: WRONG_STATUS when it is not being given up.
 */
export const takeBackGivingUp = defineCommand<ApprovalState, GivingUpEvent>()({
  name: 'takeBackGivingUp',
  label: 'Fortryd, at godkendelsen opgives',
  law: 'tilbuddets eget ønske',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: party,
  submission: true,
  fields: {},
  offered: (state) => state.givingUp !== undefined,
  decide({ givingUp }) {
    if (givingUp === undefined) refuse('WRONG_STATUS', {}, 'Godkendelsen er ikke ved at blive opgivet.')
    return [{ type: 'giving-up-taken-back' }]
  },
})
