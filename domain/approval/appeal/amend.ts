import { civilDateAt } from '../../calendar/copenhagen'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { conditionReminders, conditionsAfter } from '../conditions/condition'
import type { AmendedTerms } from '../opening'
import { asIfNotOver, isChangeable } from '../lapse/held'
import { periodDeadlines } from '../period/deadlines'
import type { ApprovalState } from '../state'
import { approvalStatuses, changeableStatuses } from '../statuses'
import type { AppealEvent } from './events'

/**
 * The decision that gave the approval has other terms since it was complained of. Open conditions make room for the new ones,
 * and none of them are left while the decision is made anew; a condition that was settled stays settled. Another last day moves
 * the end of an approval whose renewal nobody has applied for. Of a period that is to come the one that runs learns nothing. One
 * that is over changes no more; one that has lapsed or is withdrawn does, since that can be taken away.
 *
 * Refuses: NOT_ALLOWED for any case but the application that gave it.
 */
export const amend = defineCommand<ApprovalState, AppealEvent>()({
  name: 'amend',
  label: 'Ret godkendelsen efter klage',
  law: 'retssikkerhedsloven § 69',
  from: Object.keys(approvalStatuses),
  to: changeableStatuses,
  moves: staying(...changeableStatuses),
  by: ['case'],
  fields: {},
  decide(state, terms: AmendedTerms, { by, at }) {
    const { applicationId, ruleSet, validFrom, validTo, conditions, coming = [] } = state
    if (by.kind !== 'case' || by.caseId !== applicationId) return refuse('NOT_ALLOWED')
    if (!isChangeable(state)) return []
    const { status } = asIfNotOver(state, at)
    const isAhead = coming.some((period) => period.validFrom === validFrom)
    const { targetGroup, places } = terms.details
    const numbered = conditionsAfter(conditions, terms.conditions).map((condition) =>
      isAhead ? { ...condition, from: validFrom } : condition,
    )
    const moved = status === 'active' && terms.validTo !== validTo && terms.validTo >= civilDateAt(at)
    return [
      {
        type: 'amended',
        ...terms,
        ...(isAhead ? { ahead: validFrom } : {}),
        // Whom to write to, who leads it and where it lies are no matter of the decision, and may be others by now.
        details: { ...(targetGroup === undefined ? {} : { targetGroup }), ...(places === undefined ? {} : { places }) },
        validTo: moved ? terms.validTo : validTo,
        numbered,
        reminders: numbered.flatMap((condition) => conditionReminders(ruleSet, condition, at)),
        ...(moved ? { period: periodDeadlines(ruleSet, terms.validTo, at) } : {}),
      },
    ]
  },
})
