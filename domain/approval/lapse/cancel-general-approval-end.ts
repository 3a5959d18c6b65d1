import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker, head } from '../../rights/rights'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'
import type { LapseEvent } from './events'
import { generalApprovalKey } from './general-approval-end'

/**
 * The general approval does not end after all: this one holds as if nobody had registered it. Of one that has lapsed already
 * that is `annulLapse`. Of one that a complaint has sent back it is the answer that nothing has ended.
 *
 * Refuses: WRONG_STATUS when no end is to come, INVALID_FIELDS without a reason.
 */
export const cancelGeneralApprovalEnd = defineCommand<ApprovalState, LapseEvent>()({
  name: 'cancelGeneralApprovalEnd',
  label: 'Registrér, at den generelle godkendelse alligevel ikke ophører',
  law: 'socialtilsynsloven § 5, stk. 1 og 2',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: [caseworker, head],
  bar: ['conflicted'],
  readFirst: true,
  fields: { reason: prose('Begrundelse', { max: 2000 }) },
  offered: isEnding,
  decide(state, { reason }) {
    if (!isEnding(state)) refuse('WRONG_STATUS', {}, 'Det er ikke registreret, at den generelle godkendelse ophører.')
    if (reason.trim() === '') refuse('INVALID_FIELDS', { fields: ['reason'] }, 'Skriv en begrundelse.')
    return [{ type: 'general-approval-stands', reason }]
  },
})

function isEnding({ deadlines, sentBack }: ApprovalState): boolean {
  return sentBack === 'lapse' || deadlines.some(({ key }) => key === generalApprovalKey)
}
