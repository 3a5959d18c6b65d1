import { civilDateAt } from '../../calendar/copenhagen'
import type { LetterAvailability } from '../../process/effect'
import { hearingReminder } from '../../process/hearing-reminder'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { complaintDeadline } from '../decision/complaint-deadline'
import { hearingDeadline } from '../hearing/hearing-deadline'
import { informationDeadline } from '../information/information-deadline'
import type { ApplicationState } from '../state'
import { closedStatuses, openStatuses } from '../statuses'
import type { DeliveryEvent } from './events'
import { eventOfLetter } from './letters'

/**
 * A letter lay in a recipient's Digital Post: that day, and not the day of the signature, starts the recipient's own
 * complaint deadline (digitalpostloven § 10). A hearing or a request for information that came later than it was sent
 * gets its full time from then. What changes nothing is not noted here: the letter's own receipt is kept.
 *
 * Refuses: NOT_ALLOWED for any case but this one.
 */
export const recordAvailability = defineCommand<ApplicationState, DeliveryEvent>()({
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
    const sentBy = eventOfLetter(letterId)
    const { decision, hearings, informationRequest, ruleSet, status } = state
    if (status === 'decided' && decision?.seq === sentBy) {
      const reached = decision?.recipients.find((one) => one.cvr === recipient && one.availableOn === undefined)
      if (reached === undefined) return []
      const from = civilDateAt(availableAt)
      return [
        {
          type: 'decision-available',
          role: reached.role,
          letterId,
          sha256,
          availableOn: from,
          complaint: complaintDeadline(ruleSet, from, reached),
        },
      ]
    }
    const hearing = hearings.at(-1)
    if (status === 'hearing' && hearing?.seq === sentBy) {
      // Its deadline waits for a letter by post.
      if (hearing?.due === undefined) return []
      const deadline = hearingDeadline(ruleSet, availableAt)
      return deadline.date > hearing.due
        ? [{ type: 'letter-came-later', deadline, ...hearingReminder(ruleSet, deadline, availableAt) }]
        : []
    }
    if (status === 'awaiting-information' && informationRequest?.seq === sentBy) {
      if (informationRequest?.due === undefined) return []
      const deadline = informationDeadline(ruleSet, availableAt, informationRequest.round)
      return deadline.date > informationRequest.due ? [{ type: 'letter-came-later', deadline }] : []
    }
    return []
  },
})
