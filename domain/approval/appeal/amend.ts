import { civilDateAt } from '../../calendar/copenhagen'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { conditionReminders, conditionsAfter } from '../conditions/condition'
import type { AmendedTerms } from '../opening'
import { asIfNotOver, isChangeable } from '../lapse/held'
import { periodDeadlines } from '../period/deadlines'
import type { ApprovalState } from '../state'
import { decidingApplication } from './deciding-application'
import { approvalStatuses, changeableStatuses } from '../statuses'
import type { AppealEvent } from './events'

/**
 * The decision that gave the approval has other terms since it was complained of. Open conditions make room for the new ones,
 * and none of them are left while the decision is made anew; a condition that was settled stays settled. Another last day moves
 * the end of an approval whose renewal nobody has applied for. Of a period that is to come the one that runs learns nothing. One
 * that is over changes no more; one that has lapsed or is withdrawn does, since that can be taken away.
 *
 * A decision that a renewal has followed on is amended as long as its period runs; after that its open conditions alone.
 *
 * Refuses: NOT_ALLOWED for any case but an application that gave it a period.
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
    const { ruleSet, validTo, conditions, coming = [] } = state
    const { applicationId, validFrom, isFollowed } = decidingApplication(state, by)
    if (!isChangeable(state)) return []
    const { status } = asIfNotOver(state, at)
    const isAhead = validFrom !== undefined && coming.some((period) => period.validFrom === validFrom)
    // What the period that follows on was decided for is another decision's, once it has begun.
    const isOver = isFollowed && !isAhead && !coming.some(({ after }) => after === validFrom)
    const { targetGroup, places } = terms.details
    const isFirst = (state.earlier?.[0]?.applicationId ?? state.applicationId) === applicationId
    const numbered = conditionsAfter(conditions, terms.conditions).map((condition) => ({
      ...condition,
      ...(isFirst ? {} : { givenBy: applicationId }),
      ...(isAhead ? { from: validFrom } : {}),
    }))
    const moved = !isFollowed && status === 'active' && terms.validTo !== validTo && terms.validTo >= civilDateAt(at)
    return [
      {
        type: 'amended',
        ...terms,
        ...(isAhead ? { ahead: validFrom } : {}),
        ...(isFollowed ? { of: applicationId } : {}),
        ...(isOver ? { over: true as const } : {}),
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
