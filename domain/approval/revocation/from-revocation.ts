import { staying } from '../../process/transitions'
import { approvalStatuses, livingOrLapsed } from '../statuses'

/** What the commands that a revocation gives its approval have in common. One that is over is told in vain. */
export const fromRevocation = {
  law: 'socialtilsynsloven § 5, stk. 6; retssikkerhedsloven § 72',
  from: Object.keys(approvalStatuses),
  to: livingOrLapsed,
  moves: staying(...livingOrLapsed),
  by: ['case'],
  fields: {},
} as const
