import { staying } from '../../process/transitions'
import { isInForce } from './order'
import type { SupervisionState } from '../state'
import { workingStatuses } from '../statuses'

/** What the commands of orders have in common. */
export const onOrder = {
  law: 'socialtilsynsloven § 8, stk. 2',
  from: workingStatuses,
  to: workingStatuses,
  moves: staying(...workingStatuses),
  offered: ({ orders }: SupervisionState): boolean => orders.some(isInForce),
} as const
