import { eventOfLetter } from '../../delivery/letters-to'
import { civilDateAt } from '../../calendar/copenhagen'
import type { LetterAvailability } from '../../process/effect'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { isHearing } from '../decision/decision'
import { hearingDeadline, reminderOf } from '../hearing-deadlines'
import type { SupervisionState } from '../state'
import { closedStatuses, openStatuses } from '../statuses'
import { complaintDeadline } from './complaint-deadline'
import type { DeliveryEvent } from './events'

/**
 * A letter lay in the party's Digital Post: that day, and not the day of the signature, starts the complaint deadline
 * (digitalpostloven § 10). A hearing that came later than it was sent gets its full time from then.
 *
 * Refuses: NOT_ALLOWED for any case but this one.
 */
export const recordAvailability = defineCommand<SupervisionState, DeliveryEvent>()({
  name: 'recordAvailability',
  label: 'Notér, at brevet er tilgængeligt',
  law: 'digitalpostloven § 10 og retssikkerhedsloven § 67',
  from: [...openStatuses, ...closedStatuses],
  to: openStatuses,
  moves: staying(...openStatuses),
  by: ['case'],
  fields: {},
  decide(state, { letterId, sha256, availableAt, recipient }: LetterAvailability, { by }) {
    if (by.kind !== 'case' || by.caseId !== state.caseId) refuse('NOT_ALLOWED')
    if (closedStatuses.some((closed) => closed === state.status)) return []
    const { decisions, preparation, ruleSet } = state
    const sentBy = eventOfLetter(letterId)
    const from = civilDateAt(availableAt)
    const decision = decisions.find(({ seq }) => seq === sentBy)
    const reached = decision?.recipients.find((one) => one.cvr === recipient && one.availableOn === undefined)
    if (decision !== undefined && reached !== undefined)
      return [
        {
          type: 'decision-available',
          decision: decision.seq,
          role: reached.role,
          letterId,
          sha256,
          availableOn: from,
          complaint: complaintDeadline(ruleSet, from, decision.seq, reached),
        },
      ]
    const hearing = preparation?.hearing
    if (!isHearing(state) || hearing?.seq !== sentBy || hearing?.due === undefined) return []
    const deadline = hearingDeadline(ruleSet, availableAt)
    return deadline.date > hearing.due
      ? [{ type: 'hearing-served', deadline, ...reminderOf(ruleSet, deadline, availableAt) }]
      : []
  },
})
