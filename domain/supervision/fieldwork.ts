import { staying } from '../process/transitions'
import { assignedReviewer, caseworker } from '../rights/rights'
import { workingStatuses } from './statuses'

/** What the commands of visits and sources have in common: the team and the office, impartial, as long as the supervision goes on. */
export const fieldwork = {
  law: 'socialtilsynsloven § 7; offentlighedsloven § 13',
  from: workingStatuses,
  to: workingStatuses,
  moves: staying(...workingStatuses),
  by: [caseworker, assignedReviewer],
  bar: ['conflicted', 'undeclared'],
} as const
