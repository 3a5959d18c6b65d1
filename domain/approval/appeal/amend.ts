import { civilDateAt } from '../../calendar/copenhagen'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { conditionReminders, conditionsAfter } from '../conditions/condition'
import type { AmendedTerms } from '../opening'
import { periodDeadlines } from '../period/deadlines'
import type { ApprovalState } from '../state'
import { approvalStatuses, isLiving, livingStatuses } from '../statuses'
import type { AppealEvent } from './events'

/**
 * The decision that gave the approval has other terms since it was complained of. Open conditions make room for the new ones,
 * and none of them are left while the decision is made anew; a condition that was settled stays settled. Another last day moves
 * the end of an approval whose renewal nobody has applied for. One that is over changes no more.
 *
 * Refuses: NOT_ALLOWED for any case but the application that gave it.
 */
export const amend = defineCommand<ApprovalState, AppealEvent>()({
  name: 'amend',
  label: 'Ret godkendelsen efter klage',
  law: 'retssikkerhedsloven § 69',
  from: Object.keys(approvalStatuses),
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: ['case'],
  fields: {},
  decide(state, terms: AmendedTerms, { by, at }) {
    const { applicationId, ruleSet, status, validTo, conditions } = state
    if (by.kind !== 'case' || by.caseId !== applicationId) return refuse('NOT_ALLOWED')
    if (!isLiving(state)) return []
    const numbered = conditionsAfter(conditions, terms.conditions)
    const moved = status === 'active' && terms.validTo !== validTo && terms.validTo >= civilDateAt(at)
    return [
      {
        type: 'amended',
        ...terms,
        validTo: moved ? terms.validTo : validTo,
        numbered,
        reminders: numbered.flatMap((condition) => conditionReminders(ruleSet, condition, at)),
        ...(moved ? { period: periodDeadlines(ruleSet, terms.validTo, at) } : {}),
      },
    ]
  },
})
