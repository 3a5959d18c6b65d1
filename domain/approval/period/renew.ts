import { addDays } from '../../calendar/civil-date'
import { civilDateAt, copenhagenMidnight } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { isInTime } from '../../calendar/in-time'
import { changesAhead } from '../changes/deadlines'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { conditionReminders, conditionsAfter, isOpen } from '../conditions/condition'
import { comingStart, periodKeys, periodDeadlines, periodEnd } from './deadlines'
import { passedWarning } from '../use/disuse'
import type { UseEvent } from '../use/events'
import { disuseKey, questionKey, silenceDeadlines } from '../use/silence'
import type { AppealEvent } from '../appeal/events'
import { asIfNotOver, mayStandAgain } from '../lapse/held'
import { isOwnRenewal } from './own-renewal'
import { missingYearly } from '../supervision/yearly-supervision'
import type { PeriodEvent } from './events'
import { lastDayKnown } from './last-day-known'
import { givenLate } from './reminded-late'
import type { RenewedPeriod } from '../opening'
import type { ApprovalState } from '../state'
import { closedStatuses } from '../statuses'

const renewable = ['active', 'renewal-pending', 'extended', 'expired-pending'] as const
const ended = ['lapsed', ...closedStatuses] as const

/**
 * The renewal is granted: a new period without a gap, with a ladder of its own. What it decides holds from its
 * first day; until then the period that runs stands as it is. It counts from the decision, so one that was
 * made before the approval's end and is heard of after it renews all the same (I6). Granted on an appeal of which this case had not
 * heard when it ended, it says since when it is over: what is decided then opens another.
 *
 * Refuses: NOT_ALLOWED for any case but a renewal of this approval, DATE_INVALID for a period that does not follow on, CASE_CLOSED for a
 * decision that was made when the approval was over.
 */
export const renew = defineCommand<ApprovalState, PeriodEvent | UseEvent | AppealEvent>()({
  name: 'renew',
  label: 'Forny godkendelse',
  law: 'socialtilsynsloven § 5, stk. 1',
  from: [...renewable, ...ended],
  to: ['active', 'expired-pending', ...ended],
  moves: [...renewable.map((status) => [status, 'active'] as const), ...staying('expired-pending', ...ended)],
  by: ['case'],
  fields: {},
  decide(known, period: RenewedPeriod, { by, at }) {
    const isOver = ended.some((status) => status === known.status)
    const state = isOver ? asIfNotOver(known, at) : known
    const { ruleSet } = state
    if (by.kind !== 'case') return refuse('NOT_ALLOWED')
    const { renewal } = state
    // One that was refused and is granted on appeal goes before what was applied for meanwhile.
    const onAppeal = by.caseId !== renewal?.applicationId
    if (onAppeal && !isOwnRenewal(state.caseId, by)) return refuse('NOT_ALLOWED')
    // What has lapsed or been withdrawn since it was decided is renewed when that is taken away.
    if (isOver && (onAppeal || !mayStandAgain(known)))
      return onAppeal ? [{ type: 'end-told', applicationId: by.caseId }] : refuse('CASE_CLOSED')
    if (period.validFrom !== addDays(state.validTo, 1)) {
      // What was applied for meanwhile has given the period already: nobody needs another.
      if (onAppeal && period.validFrom <= state.validTo)
        return [{ type: 'renewal-overtaken', applicationId: by.caseId }]
      refuse('DATE_INVALID', { fields: ['validFrom'] })
    }
    if (state.status === 'expired-pending' && !isInTime(at, periodEnd(state.endedOn ?? state.validTo).at))
      return onAppeal ? [{ type: 'end-told', applicationId: by.caseId }] : refuse('CASE_CLOSED')
    const start = state.deadlines.filter(({ key }) => key === periodKeys.start)
    const inAdvance = copenhagenMidnight(period.validFrom) > at
    const kept = inAdvance ? state.conditions : state.conditions.filter(isOpen)
    const numbered = conditionsAfter(kept, period.conditions).map((one) => ({ ...one, givenBy: by.caseId }))
    const reminders = numbered.flatMap((condition) => conditionReminders(ruleSet, condition, at))
    // Use is counted across periods; one that nobody was asked to tell use in before is asked from now on.
    const isCounted =
      state.useUnknown === true || state.deadlines.some(({ key }) => key === disuseKey || key === questionKey)
    const silence = isCounted ? [] : silenceDeadlines(ruleSet, state.lastUsedOn ?? civilDateAt(at), at)
    return [
      ...(onAppeal && renewal !== undefined
        ? [{ type: 'renewal-displaced', applicationId: renewal.applicationId } as const]
        : []),
      {
        type: 'renewed',
        applicationId: by.caseId,
        ...period,
        numbered,
        follows: { applicationId: state.applicationId, validFrom: state.validFrom },
        ...(inAdvance ? { takesEffect: comingStart(period.validFrom) } : {}),
        deadlines: [
          ...start,
          ...periodDeadlines(ruleSet, period.validTo, at),
          ...reminders,
          ...silence,
          // One that was over had nothing ahead.
          ...(state.status === 'expired-pending' ? changesAhead(state, at) : []),
          ...missingYearly(state, at),
        ],
      },
      ...(isOver ? [] : [...givenLate(ruleSet, period.validTo, at), ...warnedAnew(state, at)]),
    ]
  },
})

/**
 * The warning of a lapse that no e-mail has named yet, since the approval would have ended before it: now that it lives on,
 * one that has passed is told at once.
 */
function warnedAnew(state: ApprovalState, at: Instant): readonly UseEvent[] {
  const { ruleSet, outOfUse, deadlines } = state
  const lastDay = lastDayKnown(state)
  const lapse = deadlines.find(({ key }) => key === disuseKey)
  if (outOfUse === undefined || lapse === undefined || lastDay === undefined || lapse.date <= lastDay) return []
  const passed = passedWarning(ruleSet, outOfUse.lastUsed, at)
  return passed === undefined ? [] : [{ type: 'lapse-warned', rule: passed.rule, outOfUse: true }]
}
