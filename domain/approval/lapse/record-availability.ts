import { civilDateAt } from '../../calendar/copenhagen'
import type { LetterAvailability } from '../../process/effect'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import { lapseComplaint } from './lapse-complaint'
import type { LapseEvent } from './events'
import type { ApprovalState } from '../state'
import { closedStatuses } from '../statuses'

/**
 * The letter on a lapse lay in the party's Digital Post: from that day runs the complaint deadline.
 *
 * Refuses: NOT_ALLOWED for any case but this one.
 */
export const recordAvailability = defineCommand<ApprovalState, LapseEvent>()({
  name: 'recordAvailability',
  label: 'Notér, at brevet er tilgængeligt',
  law: 'digitalpostloven § 10 og retssikkerhedsloven § 67',
  from: ['active', 'renewal-pending', 'lapsed', ...closedStatuses],
  to: ['lapsed'],
  moves: staying('lapsed'),
  by: ['case'],
  fields: {},
  decide({ caseId, lapse, status, ruleSet, identity }, { availableAt }: LetterAvailability, { by }) {
    if (by.kind !== 'case' || by.caseId !== caseId) refuse('NOT_ALLOWED')
    // Annulled before its letter came, or known already.
    if (status !== 'lapsed' || lapse === undefined || lapse.complaintDue !== undefined) return []
    const availableOn = civilDateAt(availableAt)
    return [{ type: 'lapse-served', availableOn, complaint: lapseComplaint(ruleSet, availableOn, identity.cvr) }]
  },
})
