import { staying } from '../../process/transitions'
import { approvalStatuses, changeableStatuses } from '../statuses'

/** What the commands that a revocation gives its approval have in common. One that is over is told in vain. */
export const fromRevocation = {
  law: 'socialtilsynsloven § 5, stk. 6; retssikkerhedsloven § 72',
  from: Object.keys(approvalStatuses),
  to: changeableStatuses,
  moves: staying(...changeableStatuses),
  by: ['case'],
  fields: {},
} as const
